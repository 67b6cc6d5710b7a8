import type { Browser, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';
import { demonstrationKey } from '../support/public-page.js';
import { startTrustSite, type TrustSite } from '../support/trust-site.js';

const sandbox = 'allow-scripts allow-forms allow-same-origin';
const frame = (key: string): string =>
  `<iframe title="Your feedback" src="${url}/embed/wesaid-feedback-form?key=${key}&lang=cy" sandbox="${sandbox}" width="100%"></iframe>`;

let browser: Browser;
let site: TrustSite;
let page: Page;
let form: FrameLocator;
const violations: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  site = await startTrustSite({
    trust: 'RXN',
    testMode: true,
    policy: `default-src 'none'; frame-src ${url}; script-src ${url}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    page: (key) => `<!doctype html><html lang="en"><title>Our trust</title><h1>Our trust</h1>
      ${frame(key)}<script type="module" src="${url}/widgets/v1/frames.js"></script>`,
  });
  page = await browser.newPage({ viewport: { width: 375, height: 700 } });
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  await page.goto(site.origin);
  form = page.frameLocator('iframe');
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

const heights = async () => {
  const content = await form.locator('body').evaluate((body) => body.getBoundingClientRect().height);
  return [(await page.locator('iframe').boundingBox())?.height ?? 0, content] as const;
};

describe('a widget in a frame of a trust’s own website', () => {
  it('is as high as what is in it, also when that grows', async () => {
    const send = form.getByRole('button', { name: /Anfon/ });
    await send.waitFor();
    await vi.waitFor(async () => {
      const [outside, inside] = await heights();
      expect(Math.abs(outside - inside)).toBeLessThan(8);
    }, 10_000);
    const [before] = await heights();
    await send.click();
    await form.getByRole('alert').first().waitFor();
    await vi.waitFor(async () => {
      const [outside, inside] = await heights();
      expect(Math.abs(outside - inside)).toBeLessThan(8);
      expect(outside).toBeGreaterThan(before);
    }, 10_000);
  });

  it('takes an answer in the language of its address, under the strictest policy', async () => {
    await form.getByRole('radio', { name: 'Da iawn', exact: true }).check();
    await form.getByRole('button', { name: /Anfon/ }).click();
    await form
      .getByText(/Diolch/)
      .first()
      .waitFor();
    expect(violations).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('cannot be framed by a site that its key does not name', async () => {
    const stranger = await startTrustSite({
      trust: 'RT5',
      testMode: true,
      policy: `default-src 'none'; frame-src ${url}`,
      page: () => frame(site.key.key),
    });
    const elsewhere = await browser.newPage();
    await elsewhere.goto(stranger.origin);
    await elsewhere.waitForLoadState('networkidle');
    expect(await elsewhere.frameLocator('iframe').locator('wesaid-feedback-form').count()).toBe(0);
    stranger.stop();
  });

  it('is there for keys in force and public widgets only, and hands nothing on that is not a plain value', async () => {
    const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status;
    expect(await statusOf('/embed/wesaid-feedback-form?key=ek_live_unknown')).toBe(404);
    expect(await statusOf('/embed/wesaid-feedback-form')).toBe(404);
    expect(await statusOf(`/embed/wesaid-committee-board?key=${demonstrationKey}`)).toBe(404);
    expect(await statusOf(`/embed/wesaid-nothing?key=${demonstrationKey}`)).toBe(404);
    const search = new URLSearchParams({ key: demonstrationKey, service: '"><script>', lang: '"x' });
    const text = await (await fetch(`${url}/embed/wesaid-feedback-form?${search}`)).text();
    expect(text).toContain('<html lang="en">');
    expect(text).not.toContain('service=');
  });

  it('hands on how the form is used: by whom, where, and as a kiosk', async () => {
    const textOf = async (search: string) =>
      (await fetch(`${url}/embed/wesaid-feedback-form?key=${demonstrationKey}&${search}`)).text();
    const text = await textOf('mode=qr&assisted-by=volunteer&kiosk&reset-after=20&first=3');
    for (const each of [
      'mode="qr"',
      'assisted-by="volunteer"',
      'kiosk=""',
      'reset-after="20"',
      'first="3"',
    ]) {
      expect(text).toContain(each);
    }
    const off = await textOf(`kiosk=false&mode=${encodeURIComponent('"><script>')}&onclick=x`);
    for (const each of ['kiosk', 'mode=', 'onclick']) expect(off).not.toContain(each);
  });
});
