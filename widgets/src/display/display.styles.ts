import { css } from 'lit';

/** What only the display draws: large enough to be read across a room, by the width that there is. */
export const displayStyles = css`
  .base {
    display: flex;
    flex-direction: column;
    gap: 1em;
    max-inline-size: var(--wesaid-max-inline-size, none);
    min-block-size: 320px;
    font-size: clamp(1em, 2.6cqi, 4em);
  }
  :host(:fullscreen) .base {
    block-size: 100vh;
    padding: 4cqi;
  }
  .slide {
    display: grid;
    flex: 1;
    align-content: center;
    gap: 0.75em;
  }
  .part {
    font-weight: 600;
    color: var(--_text-secondary);
  }
  .words {
    font-size: 1.25em;
    line-height: 1.3;
    unicode-bidi: isolate;
    white-space: pre-line;
  }
  .did {
    padding-inline-start: 0.75em;
    border-inline-start: 8px solid var(--_action);
  }
  [part='synthetic'] {
    padding: 4px 12px;
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    font-size: max(16px, 0.5em);
  }
  .foot > .soft {
    flex: 1;
  }
  @media print {
    .base {
      min-block-size: auto;
    }
  }
`;
