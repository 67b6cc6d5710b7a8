import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the link of a receipt', () => {
  it('looks the code up at once, in its language, and takes it out of the address', async () => {
    const page = await browser.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto(`${url}/r?lang=pl#7GQ2-M0XR-4TZB-E9KA`);
    await page.getByRole('heading', { name: 'Nie znamy tego kodu' }).waitFor();
    expect(page.url()).toBe(`${url}/r?lang=pl`);
    expect(sent.join(' ')).not.toContain('7GQ2');
    await page.close();
  });
});
