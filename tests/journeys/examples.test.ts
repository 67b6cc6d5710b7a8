import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { token, url } from '../support/platform.js';

let browser: Browser;
let page: Page;
let examples: ViteDevServer;
let address: string;
beforeAll(async () => {
  process.env['WESAID_URL'] = url;
  process.env['WESAID_TOKEN'] = await token('icb-analyst@QYG');
  examples = await createServer({
    configFile: fileURLToPath(new URL('../../examples/vite.config.ts', import.meta.url)),
    logLevel: 'silent',
    server: { port: 0, strictPort: false },
  });
  await examples.listen();
  address = examples.resolvedUrls?.local[0] ?? '';
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await examples.close();
});

describe('the examples', () => {
  it('have a page of a trust with two widgets', async () => {
    await page.goto(`${address}plain-page.html`);
    await page.locator('wesaid-action-feed').getByRole('article').first().waitFor();
    await page.locator('wesaid-feedback-form').getByRole('radio').first().waitFor();
  });

  it('have a display that fills a television', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`${address}television.html`);
    const display = page.locator('wesaid-display');
    await display.getByText(/^1 of /).waitFor();
    expect((await display.boundingBox())?.width).toBe(1920);
  });

  it('have a dashboard in React whose five widgets draw what one query gave, for the trust that is chosen', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.method());
    });
    await page.goto(`${address}board-dashboard/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const chart = page.locator('wesaid-ratings-chart').locator('[part="chart"]');
    await chart.waitFor();
    for (const tag of ['display', 'action-feed', 'opportunities', 'events'])
      await page.locator(`wesaid-${tag}`).getByRole('heading').first().waitFor();
    const before = await chart.innerText();
    await page.getByRole('combobox', { name: 'Trust' }).selectOption({ index: 1 });
    await expect.poll(() => chart.innerText()).not.toBe(before);
    expect(asked).toEqual(['POST']);
  });
});
