import { css } from 'lit';

/**
 * The frame of every widget. `all: initial` stops what pages set on everything (`letter-spacing`, `text-align` …).
 * `medium` is the size that the person chose in the browser: text is sized in `em` from there, never in `rem`, which
 * would follow the page's `html` rule. Boxes and targets are `px`. `flow` and `stack` make all the space between.
 */
export const base = css`
  :host(:not([hidden])) {
    display: block;
    flex: 1;
    min-inline-size: min(100%, 280px);
    font-size: medium !important;
  }
  /* Not the element itself, which a page can make anything by a rule for \`*\`. */
  .frame {
    container-type: inline-size;
  }
  * {
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .base {
    all: initial;
    display: block;
    box-sizing: border-box;
    max-inline-size: var(--wesaid-max-inline-size, 704px);
    padding: var(--wesaid-padding, 16px);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--wesaid-font-family, inherit);
    font-size: 1em;
    line-height: 1.47;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  @container (min-width: 480px) {
    .base {
      padding: var(--wesaid-padding, 24px);
      font-size: 1.1875em;
    }
  }
  .flow,
  .stack {
    display: grid;
    gap: 24px;
  }
  .stack {
    gap: 8px;
  }
  b,
  .heading {
    font-weight: 600;
  }
  .heading {
    font-size: 1.4em;
    line-height: 1.25;
  }
  .soft {
    color: var(--_text-secondary);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .notice {
    padding: 16px;
    border-inline-start: 8px solid;
    background: var(--_warning-surface);
  }
  a {
    color: var(--_action);
  }
  .notice a,
  .summary a {
    color: inherit;
  }
  button {
    justify-self: start;
    min-block-size: 48px;
    padding: 8px 20px;
    border: 2px solid var(--_action);
    background: var(--_surface);
    color: var(--_action);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button,
  textarea,
  .choice {
    border-radius: var(--wesaid-radius, 4px);
  }
  [id^='send'],
  button:hover {
    background: var(--_action);
    color: var(--_action-text);
  }
  [id^='send']:hover {
    background: var(--_action-hover);
  }
  /* The yellow band shows on dark, the dark one around it on light, the outline in forced colours. */
  :focus-visible,
  .base label:focus-within {
    outline: 4px solid var(--wesaid-focus-text, #212b32);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--wesaid-focus, #ffeb3b);
  }
  @media print {
    button {
      display: none;
    }
  }
`;
