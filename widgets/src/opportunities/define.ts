import { OpportunitiesElement } from './opportunities.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-opportunities': OpportunitiesElement;
  }
}

if (!customElements.get('wesaid-opportunities'))
  customElements.define('wesaid-opportunities', OpportunitiesElement);
