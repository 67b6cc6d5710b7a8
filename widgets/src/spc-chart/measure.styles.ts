import { css } from 'lit';

/** A measure: its words, its chart and the table behind it. */
export const measureStyles = css`
  /* For what has a colour on light and one on dark. */
  .base {
    color-scheme: inherit;
  }
  .item > * + * {
    margin-block-start: 12px;
  }
  .title {
    font-size: 1.15em;
    font-weight: 600;
  }
  [part='synthetic'] {
    padding: 4px 12px;
  }
  summary {
    padding-block: 10px;
    color: var(--_action);
    cursor: pointer;
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
  th {
    color: var(--_text-secondary);
    font-weight: 400;
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
