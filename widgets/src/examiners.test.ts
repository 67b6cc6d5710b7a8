import { expect, onTestFinished, test } from 'vitest';
import { foundByAxe, foundByIbm } from '../testing/mount.js';

test.each([
  ['axe', foundByAxe, 'image-alt'],
  ['the IBM checker', foundByIbm, 'img_alt_valid'],
])('%s sees into a widget: it finds an image there that has no words', async (_name, examine, rule) => {
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => host.remove());
  host.attachShadow({ mode: 'open' }).innerHTML = '<img src="data:,">';
  expect((await examine()).some((found) => found.startsWith(rule))).toBe(true);
});
