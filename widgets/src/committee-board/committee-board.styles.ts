import { css } from 'lit';

/** What only the committee board draws. */
export const committeeBoardStyles = css`
  section {
    padding-block-start: 24px;
    margin-block-start: 24px;
    border-block-start: 1px solid var(--_border);
  }
  section > * + *,
  .item > * + * {
    margin-block-start: 12px;
  }
  .title {
    font-size: 1.15em;
  }
  .title,
  .part {
    font-weight: 600;
  }
  section > .title {
    margin-block-start: 24px;
  }
  .item + .item,
  form {
    padding-block-start: 24px;
    border-block-start: 1px dotted var(--_border);
  }
  section > form {
    margin-block-start: 24px;
  }
  .words {
    unicode-bidi: isolate;
    white-space: pre-line;
  }
  .message,
  .waiting {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--wesaid-radius, 4px);
  }
  .waiting {
    min-block-size: 176px;
    border-style: dashed;
    color: var(--_text-secondary);
  }
  [part='synthetic'] {
    padding: 4px 12px;
  }
  dl {
    display: grid;
    gap: 12px;
  }
  dt,
  th {
    color: var(--_text-secondary);
    font-weight: 400;
  }
  dd > span {
    margin-inline-end: 16px;
  }
  summary {
    padding-block: 10px;
    color: var(--_action);
    cursor: pointer;
  }
  ul,
  ol {
    padding-inline-start: 1.5em;
  }
  li {
    padding-block: 4px;
  }
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px;
    border: 2px solid var(--_border);
    border-radius: 0;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .answer {
    padding-inline-start: 16px;
    margin-block-start: 12px;
    border-inline-start: 8px solid var(--_action);
  }
  .error {
    color: var(--_error);
  }
  [aria-invalid='true'] {
    border-color: var(--_error);
  }
  .chart {
    display: block;
    max-inline-size: 100%;
    margin-block: 12px;
    direction: ltr;
    overflow: visible;
    --_better: var(--_action);
    --_worse: light-dark(#b45f06, #f5a65b);
  }
  text {
    fill: var(--_text);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  .course,
  .leader,
  .mean,
  .limit {
    fill: none;
    stroke: var(--_text-secondary);
  }
  .course {
    stroke-width: 1.5;
  }
  .leader {
    stroke-dasharray: 1 3;
  }
  .limit {
    stroke-dasharray: 6 4;
  }
  .usual {
    fill: var(--_text-secondary);
  }
  .better {
    fill: var(--_better);
  }
  .worse {
    fill: var(--_worse);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px 8px 8px 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .number {
    padding-inline-end: 16px;
    text-align: end;
  }
  @media (forced-colors: active) {
    .usual,
    .better,
    .worse {
      fill: CanvasText;
    }
    .course,
    .mean,
    .limit {
      stroke: CanvasText;
    }
  }
`;
