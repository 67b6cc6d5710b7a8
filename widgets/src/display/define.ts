import { DisplayElement } from './display.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-display': DisplayElement;
  }
}

if (!customElements.get('wesaid-display')) customElements.define('wesaid-display', DisplayElement);
