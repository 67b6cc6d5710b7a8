import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breakableWayTo, type BreakableWay } from '../support/breakable-way.js';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';
import { startTrustSite, type TrustSite } from '../support/trust-site.js';

let browser: Browser;
let way: BreakableWay;
let site: TrustSite;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  way = await breakableWayTo(url);
  site = await startTrustSite({
    trust: 'RXN',
    testMode: true,
    policy: `default-src 'none'; script-src ${way.origin}; connect-src ${way.origin}`,
    page: (key) => `<!doctype html><html lang="en"><title>Our trust</title><h1>Our trust</h1>
      <script type="module" src="${way.origin}/widgets/v1/wesaid.js"></script>
      <wesaid-feedback-form embed-key="${key}"><a href="/feedback">Tell us</a></wesaid-feedback-form>
      <wesaid-raise-concern embed-key="${key}"></wesaid-raise-concern>
      <wesaid-action-feed embed-key="${key}"></wesaid-action-feed>`,
  });
  page = await (await browser.newContext()).newPage();
  await page.goto(site.origin);
  await page.locator('wesaid-action-feed').getByRole('article').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  await way.cut().catch(() => undefined);
  site.stop();
});

describe('the widgets when the gateway is killed under somebody’s hands', () => {
  it('keep an answer that is half written, say why it was not sent, and send it when the gateway is back', async () => {
    const form = page.locator('wesaid-feedback-form');
    const words = randomUUID();
    await form.getByRole('radio', { name: 'Poor', exact: true }).check();
    await form.getByRole('textbox').first().pressSequentially(words.slice(0, 10));
    await way.cut();
    await form.getByRole('textbox').first().pressSequentially(words.slice(10));
    const height = (await form.boundingBox())?.height ?? 0;
    await form.getByRole('button', { name: 'Send feedback' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByRole('textbox').first().inputValue()).toBe(words);
    expect(await form.getByRole('radio', { name: 'Poor', exact: true }).isChecked()).toBe(true);
    expect((await form.boundingBox())?.height).toBeGreaterThanOrEqual(height);

    await way.reopen();
    await form
      .getByRole('button', { name: /send|try again/i })
      .first()
      .click();
    await form
      .getByText(/thank you/i)
      .first()
      .waitFor();
  });

  it('ask the rest of a concern again once they can, with what was chosen', async () => {
    await way.cut();
    const form = page.locator('wesaid-raise-concern');
    await form.getByRole('radio', { name: /concern/i }).check();
    await form.getByRole('alert').first().waitFor();
    await way.reopen();
    await form.getByRole('button', { name: 'Try again' }).click();
    await form.getByRole('textbox').first().waitFor();
    expect(await form.getByRole('radio', { name: /concern/i }).isChecked()).toBe(true);
  });

  it('leave the page its own words where they cannot even start', async () => {
    await way.cut();
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(site.origin);
    await stranger.getByRole('link', { name: 'Tell us' }).waitFor();
    await stranger.context().close();
  });
});
