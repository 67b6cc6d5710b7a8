import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { documentId, submitFeedback } from '../support/public-page.js';
import { as, url } from '../support/platform.js';
import { startTrustSite, type TrustSite } from '../support/trust-site.js';

let browser: Browser;
let page: Page;
let site: TrustSite;
const violations: string[] = [];

/** The strictest policy that a trust can have with the widgets on its pages. */
const policy =
  `default-src 'none'; script-src ${url}; connect-src ${url}; base-uri 'none'; form-action 'none';
  require-trusted-types-for 'script'; trusted-types wesaid-lit`.replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startTrustSite({
    trust: 'RXN',
    testMode: true,
    policy,
    page: (key) => `<!doctype html><html lang="en"><title>Our trust</title><h1>Our trust</h1>
      <script type="module" src="${url}/widgets/v1/wesaid.js"></script>
      <wesaid-feedback-form embed-key="${key}"></wesaid-feedback-form>
      <wesaid-action-feed embed-key="${key}"></wesaid-action-feed>`,
  });
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

describe('a trust’s own website', () => {
  it('gets a key of its own from the trust’s web team', () => {
    expect(site.key.key).toMatch(/^ek_test_/);
  });

  it('shows both widgets from another origin under a strict policy, and takes an answer that does not count', async () => {
    await page.goto(site.origin);
    await page.locator('wesaid-action-feed').getByRole('article').first().waitFor();
    const form = page.locator('wesaid-feedback-form');
    await form.getByRole('radio', { name: 'Very good', exact: true }).check();
    await form.getByRole('button', { name: /send/i }).click();
    await form
      .getByText(/thank you/i)
      .first()
      .waitFor();
    expect(violations).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('cannot use the key on any other website', async () => {
    const answer = await submitFeedback(
      { rating: 'GOOD', mayPublish: false },
      { embedKey: site.key.key, origin: 'https://elsewhere.example' },
    );
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'ORIGIN_NOT_ALLOWED' } }] });
  });

  it('is shut out within a minute once the key is revoked', async () => {
    const revoked = await as(
      'web-team@RXN',
      `mutation ($input: RevokeEmbedKeyInput!) { revokeEmbedKey(input: $input) { __typename } }`,
      { input: { id: site.key.id } },
    );
    expect(revoked).not.toHaveProperty('errors');
    const search = new URLSearchParams({
      documentId: documentId('ActionFeed'),
      variables: '{"first":1}',
      embedKey: site.key.key,
    });
    await vi.waitFor(
      async () =>
        expect((await fetch(`${url}/graphql?${search}`, { headers: { origin: site.origin } })).status).toBe(
          403,
        ),
      { timeout: 60_000, interval: 1_000 },
    );
  }, 70_000);
});
