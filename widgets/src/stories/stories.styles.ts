import { css } from 'lit';

/** What only stories draw: their words are set as on a poster. */
export const storiesStyles = css`
  article {
    display: grid;
    gap: 16px;
    padding: 24px 16px;
  }
  .quote {
    font-size: 1.2em;
    line-height: 1.5;
  }
  .quote::before {
    content: '“';
    content: '“' / '';
    display: block;
    block-size: 0.5em;
    font-size: 3em;
    line-height: 1;
    color: var(--_action);
  }
  .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    list-style: none;
  }
  .pictures li {
    inline-size: 120px;
    padding: 8px;
    border: 1px solid var(--_border);
  }
  .pictures svg {
    display: block;
    inline-size: 64px;
    block-size: 64px;
  }
  summary {
    padding-block: 10px;
    text-decoration: underline;
    cursor: pointer;
  }
  .response {
    padding-inline-start: 16px;
    border-inline-start: 8px solid var(--_action);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
`;
