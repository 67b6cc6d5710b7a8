import { css } from 'lit';

/** What only the feedback form draws. */
export const feedbackFormStyles = css`
  summary {
    padding-block: 10px;
    text-decoration: underline;
    cursor: pointer;
  }
  .idle {
    position: sticky;
    inset-block-end: 0;
  }
`;
