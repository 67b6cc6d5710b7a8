import { css } from 'lit';

/** What only the committee board draws. */
export const committeeBoardStyles = css`
  section {
    padding-block-start: 24px;
    margin-block-start: 24px;
    border-block-start: 1px solid var(--_border);
  }
  section > * + * {
    margin-block-start: 12px;
  }
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
  dl {
    display: grid;
    gap: 12px;
  }
  dt {
    color: var(--_text-secondary);
    font-weight: 400;
  }
  dd > span {
    margin-inline-end: 16px;
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
`;
