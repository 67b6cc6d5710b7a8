import { css } from 'lit';

/** What only the action feed draws. */
export const actionFeedStyles = css`
  .action,
  .waiting,
  .message {
    padding: 16px;
    margin-block-start: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--wesaid-radius, 4px);
  }
  .action {
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
  .did {
    padding-inline-start: 16px;
    margin-block-start: 16px;
    border-inline-start: 8px solid var(--_action);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 16px;
  }
  .status {
    font-weight: 600;
  }
  .status::before {
    content: '✓ ';
    content: '✓ ' / '';
  }
  .PLANNED::before {
    content: '○ ';
    content: '○ ' / '';
  }
  .IN_PROGRESS::before {
    content: '◐ ';
    content: '◐ ' / '';
  }
  .synthetic {
    padding: 4px 12px;
    margin-block-end: 12px;
    font-weight: 600;
  }
  /* Three cards high, as most feeds will be. */
  .waiting {
    min-block-size: 176px;
    border-style: dashed;
    color: var(--_text-secondary);
  }
  .actions {
    margin-block-start: 16px;
  }
`;
