import { EventsElement } from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-events': EventsElement;
  }
}

if (!customElements.get('wesaid-events')) customElements.define('wesaid-events', EventsElement);
