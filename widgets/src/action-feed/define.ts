import { ActionFeedElement } from './action-feed.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-action-feed': ActionFeedElement;
  }
}

if (!customElements.get('wesaid-action-feed')) customElements.define('wesaid-action-feed', ActionFeedElement);
