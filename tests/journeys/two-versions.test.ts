import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';
import { startTrustSite, type TrustSite } from '../support/trust-site.js';

let browser: Browser;
let page: Page;
let site: TrustSite;
const complaints: string[] = [];

/** Each name of a policy once, and no script beside ours. */
const policy = `default-src 'none'; script-src ${url}; connect-src ${url}; require-trusted-types-for 'script'; trusted-types wesaid-lit`;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startTrustSite({
    trust: 'RXN',
    testMode: true,
    policy,
    page: (key) => `<!doctype html><html lang="en"><title>Our trust</title><h1>Our trust</h1>
      <script type="module" src="${url}/widgets/v0.1.0/wesaid-feedback-form.js"></script>
      <script type="module" src="${url}/widgets/v1/wesaid.js"></script>
      <script type="module" src="${url}/widgets/v0.1.0/wesaid-action-feed.js"></script>
      <wesaid-feedback-form embed-key="${key}" lang="cy"></wesaid-feedback-form>
      <wesaid-action-feed embed-key="${key}"></wesaid-action-feed>
      <wesaid-events embed-key="${key}"></wesaid-events>`,
  });
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

describe('two versions of the widgets on one page', () => {
  it('do not fight: each element has one, all of them work, and nothing complains', async () => {
    await page.goto(site.origin);
    await page.locator('wesaid-action-feed').getByRole('article').first().waitFor();
    await page.locator('wesaid-events').getByRole('heading').first().waitFor();
    const form = page.locator('wesaid-feedback-form');
    await form.getByRole('radio', { name: 'Da iawn', exact: true }).check();
    await form.locator('#send').click();
    await form.getByText('Diolch').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
