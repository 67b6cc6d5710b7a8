import { css } from 'lit';

/** What only the action feed draws. */
export const actionFeedStyles = css`
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
`;
