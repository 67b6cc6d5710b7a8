import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';

let browser: Browser;
let page: Page;
const violations: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
});
afterAll(() => browser.close());

describe('the documentation of the widgets', () => {
  it('is served with the platform, and shows a widget that can be tried', async () => {
    await page.goto(`${url}/docs`);
    await page.getByRole('button', { name: 'Feedback form', exact: true }).click();
    await page.getByRole('link', { name: 'Untouched' }).click();
    const form = page.frameLocator('iframe').locator('wesaid-feedback-form');
    await form.getByRole('radio', { name: 'Very good', exact: true }).check();
    await form.getByRole('button', { name: /send/i }).click();
    await form
      .getByText(/thank you/i)
      .first()
      .waitFor();
  });

  it('has a page for each widget: purpose, markup, options, privacy, and how to try it by ear', async () => {
    await page.goto(`${url}/docs/?path=/docs/widgets-raise-a-concern--docs`);
    const frame = page.frameLocator('iframe');
    for (const name of ['Try it', 'Put it on your page', 'Privacy', 'Accessibility'])
      await frame.getByRole('heading', { level: 2, name }).waitFor();
    await frame.getByText(`src="${url}/widgets/v1/wesaid-raise-concern.js"`).first().waitFor();
    await frame.getByRole('cell', { name: /headingLevel/ }).waitFor();
    await frame.getByText('Press Tab until you hear “Give a compliment”, radio button.').waitFor();
  });

  it('shows tables as tables on every page of text', async () => {
    const { entries } = (await (await fetch(`${url}/docs/index.json`)).json()) as {
      entries: Record<string, { id: string; type: string; title: string }>;
    };
    const pages = Object.values(entries).filter(
      ({ type, title }) => type === 'docs' && !title.startsWith('Widgets/'),
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const { id } of pages) {
      await page.goto(`${url}/docs/iframe.html?viewMode=docs&id=${id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('main, body').first().innerText()).not.toContain('| ---');
    }
  });

  it('asks the live gateway once a person chooses that', async () => {
    await page.goto(`${url}/docs/?path=/story/widgets-action-feed--published&globals=gateway:live`);
    const feed = page.frameLocator('iframe').locator('wesaid-action-feed');
    await feed.getByText('Demonstration data, not real').first().waitFor();
  });

  it('has a page that tells web teams how to embed', async () => {
    await page.goto(`${url}/docs/?path=/docs/for-web-teams-embedding--docs`);
    await page
      .frameLocator('iframe')
      .getByRole('heading', { level: 1, name: 'Put a widget on your page' })
      .waitFor();
  });

  it('runs no script that is not its own, and is framed by nobody else', async () => {
    const policy = (await fetch(`${url}/docs/`)).headers.get('content-security-policy') ?? '';
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self'(?: 'sha256-[\w+/=]+')+$/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(violations).toEqual([]);
  });

  it('gives nothing that is not in its folder', async () => {
    for (const path of ['../package.json', '..%2fpackage.json', 'nothing.html'])
      expect((await fetch(`${url}/docs/${path}`)).status).toBe(404);
  });
});
