import { css } from 'lit';

/** What only the concern form draws. */
export const raiseConcernStyles = css`
  summary {
    padding-block: 10px;
    text-decoration: underline;
    cursor: pointer;
  }
  .section {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_border);
  }
  .section > .heading {
    font-size: 1.2em;
  }
  .meaning {
    display: block;
  }
  .day {
    display: flex;
    gap: 16px;
  }
  .day label {
    flex: 0 1 80px;
  }
  .day label:last-child {
    flex-basis: 112px;
  }
  ul {
    padding-inline-start: 24px;
  }
`;
