import { css } from 'lit';

/** An item with a title, words and facts: label above its words on a phone, beside them where there is room. */
export const facts = css`
  .title {
    font-size: 1.2em;
  }
  dl {
    display: grid;
    gap: 8px;
    margin-block: 16px;
  }
  dt {
    font-weight: 600;
  }
  @container (min-width: 480px) {
    dl > div {
      display: grid;
      grid-template-columns: 8em 1fr;
      gap: 16px;
    }
  }
`;
