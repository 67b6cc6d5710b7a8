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
  [part='chart'] {
    display: grid;
    gap: 16px;
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
`;
