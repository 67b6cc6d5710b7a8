import { expect, test } from 'vitest';

test('the loader fetches a widget when its tag appears, also later, and leaves the others alone', async () => {
  document.body.append(document.createElement('wesaid-action-feed'));
  await import('./wesaid.js');
  await customElements.whenDefined('wesaid-action-feed');
  expect(customElements.get('wesaid-feedback-form')).toBeUndefined();
  const later = document.createElement('div');
  later.innerHTML = '<p><wesaid-feedback-form></wesaid-feedback-form></p>';
  document.body.append(later);
  await customElements.whenDefined('wesaid-feedback-form');
});
