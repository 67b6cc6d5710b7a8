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

test('the loader defines widgets before their tags are there, for programs that ask for it', async () => {
  const { define } = await import('./wesaid.js');
  expect(customElements.get('wesaid-events')).toBeUndefined();
  await define('wesaid-events', 'wesaid-no-such-thing');
  expect(customElements.get('wesaid-events')).toBeDefined();
});
