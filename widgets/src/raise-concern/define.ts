import { RaiseConcernElement } from './raise-concern.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-raise-concern': RaiseConcernElement;
  }
}

if (!customElements.get('wesaid-raise-concern'))
  customElements.define('wesaid-raise-concern', RaiseConcernElement);
