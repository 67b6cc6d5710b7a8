import { TrackElement } from './track.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-track': TrackElement;
  }
}

if (!customElements.get('wesaid-track')) customElements.define('wesaid-track', TrackElement);
