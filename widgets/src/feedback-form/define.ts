import { FeedbackFormElement } from './feedback-form.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-feedback-form': FeedbackFormElement;
  }
}

if (!customElements.get('wesaid-feedback-form'))
  customElements.define('wesaid-feedback-form', FeedbackFormElement);
