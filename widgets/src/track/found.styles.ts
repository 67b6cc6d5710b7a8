import { css } from 'lit';

/** What only a receipt draws. */
export const foundStyles = css`
  .said {
    padding: 16px;
    border-inline-start: 8px solid var(--_action);
    border-block: 1px solid var(--_border);
    border-inline-end: 1px solid var(--_border);
  }
  .title {
    font-size: 1.2em;
  }
  .words {
    unicode-bidi: isolate;
    white-space: pre-line;
  }
  article {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_border);
    break-inside: avoid;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  @media print {
    form,
    .tools {
      display: none;
    }
  }
`;
