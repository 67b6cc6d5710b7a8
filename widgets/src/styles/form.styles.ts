import { css } from 'lit';

/** Choices, text boxes and errors of forms. */
export const form = css`
  /* What is known later has its line from the start: nothing moves when it comes. */
  .late {
    min-block-size: 1lh;
  }
  .stack:has(.error) {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_error);
  }
  .error {
    color: var(--_error);
  }
  legend {
    padding-block-end: 8px;
  }
  .choice {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 9px 12px;
    cursor: pointer;
  }
  .choice,
  textarea {
    border: 1px solid var(--_border);
  }
  .choice:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--_action);
  }
  [type='radio'] {
    appearance: none;
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 28px;
    block-size: 28px;
    border: 2px solid;
    border-radius: 50%;
    outline: 0;
    box-shadow: none;
    color: inherit;
  }
  /* A dot made of border survives forced colours. */
  [type='radio']:checked::before {
    content: '';
    border: 7px solid;
    border-radius: 50%;
  }
  textarea {
    min-block-size: 144px;
    padding: 12px;
    background: none;
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .summary {
    padding: 16px;
    border: 4px solid var(--_error);
  }
`;
