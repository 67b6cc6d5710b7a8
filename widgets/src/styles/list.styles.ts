import { css } from 'lit';

/** Items of a list, and what stands in their place while there are none. */
export const list = css`
  article,
  .waiting,
  .message {
    padding: 16px;
    margin-block-start: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--wesaid-radius, 4px);
  }
  article {
    break-inside: avoid;
  }
  .part {
    font-weight: 600;
    color: var(--_text-secondary);
  }
  .words {
    unicode-bidi: isolate;
    white-space: pre-line;
  }
  .synthetic {
    padding: 4px 12px;
    margin-block-end: 12px;
    font-weight: 600;
  }
  /* Three cards high, as most lists will be. */
  .waiting {
    min-block-size: 176px;
    border-style: dashed;
    color: var(--_text-secondary);
  }
  .more {
    margin-block-start: 16px;
  }
`;
