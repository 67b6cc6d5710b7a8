import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['/', '/f/RT5', '/r', '/graphql', '/no-such-page'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  // The pages' policy rightly refuses a foreign script; the examiner is let past it.
  const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
  await page.goto(url + path);
  if (path === '/') await page.locator('wesaid-action-feed').getByRole('article').first().waitFor();
  return page;
}

describe.each(pages)('the page %s', (path) => {
  it.each([
    ['on a phone', { viewport: { width: 360, height: 740 } }],
    ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
    ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' as const }],
  ])('has no fault that axe can find %s', async (_name, options) => {
    const page = await open(path, options);
    await page.addScriptTag({ content: axe });
    const violations = await page.evaluate(async (runOnly) => {
      const { axe: examiner } = window as unknown as {
        axe: {
          run(
            node: Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const result = await examiner.run(document, { runOnly });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }, tags);
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('fits a screen of 320 pixels, which is 1280 at four times the size', async () => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    const { inner, scroll } = await page.evaluate(() => ({
      inner: window.innerWidth,
      scroll: document.documentElement.scrollWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
    await page.context().close();
  });
});
