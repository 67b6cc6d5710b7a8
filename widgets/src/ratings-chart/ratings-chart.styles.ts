import { css } from 'lit';

/** What only the chart of ratings draws. */
export const ratingsChartStyles = css`
  .heading ~ * {
    margin-block-start: 16px;
  }
  [part='synthetic'] {
    padding: 4px 12px;
    font-weight: 600;
  }
  ol {
    display: grid;
    gap: 16px;
    list-style: none;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .withheld {
    padding-inline: 8px;
    border: 1px dashed var(--_border);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 20px;
    margin-block: 4px;
    border: 1px solid var(--_border);
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .positive {
    fill: var(--_action);
  }
  .negative {
    fill: var(--_error);
  }
  summary {
    padding-block: 12px;
    color: var(--_action);
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 8px;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .waiting,
  .message {
    padding: 16px;
    border: 1px solid var(--_border);
  }
  .waiting {
    min-block-size: 320px;
    border-style: dashed;
    color: var(--_text-secondary);
  }
  button {
    margin-block-start: 16px;
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .positive {
      fill: Highlight;
    }
    .negative {
      fill: CanvasText;
    }
  }
`;
