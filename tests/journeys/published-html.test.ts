import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { as, url } from '../support/platform.js';
import { demonstrationKey } from '../support/public-page.js';

let browser: Browser;
/** Published before this test; the pages may be a minute behind what was published since. */
let published: { said: string; did: string };
beforeAll(async () => {
  browser = await launchBrowser();
  const { data } = await as<{ trust: { actions: { nodes: (typeof published & { synthetic: boolean })[] } } }>(
    'web-team@RT5',
    '{ trust(odsCode: "RT5") { actions(first: 5) { nodes { said did synthetic } } } }',
  );
  const found = data?.trust.actions.nodes.find(({ synthetic }) => synthetic);
  if (!found) throw new Error('The demonstration has published nothing.');
  published = found;
});
afterAll(() => browser.close());

const withoutScripts = async (path: string) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  return page;
};

describe('what a trust has published', () => {
  it('stands inside the elements of its site as HTML, for search engines and where scripts do not run', async () => {
    const page = await withoutScripts('/');
    const feed = page.locator('wesaid-action-feed');
    expect(await feed.getByRole('article').count()).toBe(5);
    await feed.getByText(published.said).waitFor();
    await feed.getByText(published.did).waitFor();
    expect(await page.locator('wesaid-events').getByRole('heading', { name: 'What is on' }).count()).toBe(1);
    await page.context().close();
  });

  it('gives way to the widget when scripts run: nothing is there twice', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    const feed = page.locator('wesaid-action-feed');
    await feed.locator('[part~="action"]').first().waitFor();
    expect(await feed.getByText(published.said).filter({ visible: true }).count()).toBe(1);
    await page.close();
  });

  it('can be fetched by the trust’s own server, at the level of heading that it wants', async () => {
    const address = `${url}/embed/wesaid-action-feed/content?key=${demonstrationKey}&first=2&heading-level=3`;
    const response = await fetch(address);
    const text = await response.text();
    expect(response.headers.get('cache-control')).toContain('public');
    expect(text.match(/<article>/g)).toHaveLength(2);
    expect(text).toMatch(/^<h3>/);
    expect(text).toContain('<h4>');
    expect((await fetch(address.replace(demonstrationKey, 'ek_live_unknown'))).status).toBe(404);
    expect((await fetch(address.replace('first=2', 'first=500'))).status).toBe(404);
  });

  it.each([
    ['/a/RT5', 'You said, we did'],
    ['/o/RT5', 'Get involved'],
    ['/e/RT5', 'What is on'],
  ])('is a page of its own at %s', async (path, heading) => {
    const page = await withoutScripts(path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is paged through without a script', async () => {
    const page = await withoutScripts('/a/RT5');
    const first = await page.getByRole('article').first().innerText();
    await page.getByRole('link', { name: 'More' }).click();
    expect(await page.getByRole('article').first().innerText()).not.toBe(first);
    await page.context().close();
  });

  it('is nowhere for a trust that there is not', async () => {
    expect((await fetch(`${url}/a/NOPE9`)).status).toBe(404);
    expect((await fetch(`${url}/a/${'x'.repeat(80)}`)).status).toBe(404);
  });
});
