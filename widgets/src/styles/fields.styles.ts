import { css } from 'lit';

/** Text boxes of one line, lists to choose from, check boxes, and parts of a form that are not asked for yet. */
export const fields = css`
  [hidden] {
    display: none !important;
  }
  .field {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--wesaid-radius, 4px);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    accent-color: var(--_action);
    outline: 0;
    box-shadow: none;
  }
  /* What an answer opens. */
  .follows {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_border);
  }
`;
