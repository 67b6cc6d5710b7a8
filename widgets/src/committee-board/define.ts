import { CommitteeBoardElement } from './committee-board.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-committee-board': CommitteeBoardElement;
  }
}

if (!customElements.get('wesaid-committee-board'))
  customElements.define('wesaid-committee-board', CommitteeBoardElement);
