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
  :host([mode='tv']) {
    position: fixed !important;
    inset: 0 !important;
    overflow: auto !important;
  }
  :host([mode='tv']) .base,
  :host(:fullscreen) .base {
    min-block-size: 100vh;
    padding: 4cqi;
    font-size: max(1em, 4.6vmin);
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
  .long {
    font-size: 1em;
  }
  .longer {
    font-size: 0.75em;
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
    font-size: max(16px, 0.65em);
  }
  .foot > .soft {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .foot :empty {
    display: none;
  }
  @media print {
    :host([mode='tv']) {
      position: static;
    }
    :host .base.base {
      min-block-size: auto;
    }
  }
`;
