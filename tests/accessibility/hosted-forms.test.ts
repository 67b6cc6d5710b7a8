import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, violationsOf } from '../support/examine.js';
import { url } from '../support/platform.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const windows = [
  ['on a phone of 320 pixels', { viewport: { width: 320, height: 640 } }],
  ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' as const }],
  ['on a dark screen', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
] as const;

describe.each(['/f/RT5?lang=en', '/f/RT5?lang=ar', '/concern/RT5?lang=pl', '/concern/RT5?lang=ur'])(
  'the form %s with mistakes in it',
  (path) => {
    it.each(windows)('has no fault that axe can find, and fits, %s', async (_name, options) => {
      const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
      await page.goto(url + path);
      await page.locator('form .button').click();
      const links = page.locator('.summary a');
      await links.first().waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    });
  },
);

describe('the receipt of a complaint', () => {
  it.each(windows)('has no fault that axe can find, and fits, %s', async (_name, options) => {
    const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
    await page.goto(`${url}/concern/RT5?lang=ur`);
    await page.locator('[name=kind][value=COMPLAINT]').check();
    await page.locator('[name=whose][value=mine]').check();
    await page.locator('[name=words]').fill('بہت دیر انتظار کیا۔');
    await page.locator('[name=reply-channel][value=LETTER]').check();
    await page.locator('[name=reply-name]').fill('Ann Example');
    await page.locator('[name=reply-address]').fill('1 Example Street');
    await page.locator('form .button').click();
    await page.locator('.code').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
