import { StoriesElement } from './stories.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-stories': StoriesElement;
  }
}

if (!customElements.get('wesaid-stories')) customElements.define('wesaid-stories', StoriesElement);
