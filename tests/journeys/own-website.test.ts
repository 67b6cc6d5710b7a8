import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { documentId, submitFeedback } from '../support/public-page.js';
import { as, url } from '../support/platform.js';

let browser: Browser;
let page: Page;
let site: Server;
let origin: string;
let key: { id: string; key: string };
const violations: string[] = [];

/** The strictest policy that a trust can have with the widgets on its pages. */
const policy =
  `default-src 'none'; script-src ${url}; connect-src ${url}; base-uri 'none'; form-action 'none';
  require-trusted-types-for 'script'; trusted-types wesaid-lit`.replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy);
    response.end(`<!doctype html><html lang="en"><title>Our trust</title><h1>Our trust</h1>
      <script type="module" src="${url}/widgets/v1/wesaid.js"></script>
      <wesaid-feedback-form embed-key="${key.key}"></wesaid-feedback-form>
      <wesaid-action-feed embed-key="${key.key}"></wesaid-action-feed>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  site.close();
});

describe('a trust’s own website', () => {
  it('gets a key of its own from the trust’s web team', async () => {
    const { data } = await as<{ createEmbedKey: typeof key }>(
      'web-team@RXN',
      `mutation ($input: CreateEmbedKeyInput!) { createEmbedKey(input: $input) { ... on EmbedKey { id key } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'RXN',
          label: 'Our site',
          origins: [origin],
          testMode: true,
        },
      },
    );
    expect(data?.createEmbedKey.key).toMatch(/^ek_test_/);
    key = data?.createEmbedKey ?? { id: '', key: '' };
  });

  it('shows both widgets from another origin under a strict policy, and takes an answer that does not count', async () => {
    await page.goto(origin);
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
      { embedKey: key.key, origin: 'https://elsewhere.example' },
    );
    expect(answer).toMatchObject({ status: 403, errors: [{ extensions: { code: 'ORIGIN_NOT_ALLOWED' } }] });
  });

  it('is shut out within a minute once the key is revoked', async () => {
    const revoked = await as(
      'web-team@RXN',
      `mutation ($input: RevokeEmbedKeyInput!) { revokeEmbedKey(input: $input) { __typename } }`,
      { input: { id: key.id } },
    );
    expect(revoked).not.toHaveProperty('errors');
    const search = new URLSearchParams({
      documentId: documentId('ActionFeed'),
      variables: '{"first":1}',
      embedKey: key.key,
    });
    await vi.waitFor(
      async () => expect((await fetch(`${url}/graphql?${search}`, { headers: { origin } })).status).toBe(403),
      { timeout: 60_000, interval: 1_000 },
    );
  }, 70_000);
});
