import { css } from 'lit';

/** Pictures, sound and films of the questions of a trust. */
export const questionnaireStyles = css`
  img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .lines {
    white-space: pre-line;
  }
  .choice img {
    inline-size: 64px;
  }
  audio,
  video {
    inline-size: 100%;
  }
`;
