import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';
import { signIn } from '../support/sign-in.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page, who opens it, and whether the first item of its list is opened. */
interface ExaminedPage {
  readonly path: string;
  readonly person?: string;
  readonly item?: boolean;
}

const pages: readonly ExaminedPage[] = [
  ...[
    '/',
    '/f/RT5',
    '/a/RT5',
    '/o/RT5',
    '/e/RT5',
    '/poster/RT5',
    '/concern/RT5',
    '/concern/RT5?lang=ur',
    '/f/RT5?lang=ar',
    '/r',
    '/r?lang=cy',
    '/graphql',
    '/no-such-page',
  ].map((path) => ({
    path,
  })),
  { path: '/workspace', person: 'experience-team' },
  { path: '/workspace/feedback?show=all', person: 'experience-team' },
  { path: '/workspace/feedback?show=all', person: 'experience-team', item: true },
  { path: '/workspace/actions', person: 'experience-lead', item: true },
  { path: '/workspace/actions/new', person: 'experience-lead' },
  { path: '/workspace/cases', person: 'complaints-team' },
  { path: '/workspace/cases', person: 'complaints-team', item: true },
  { path: '/workspace/cases/new', person: 'complaints-team' },
  { path: '/workspace/cases', person: 'experience-team' },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sessions = new Map<string, BrowserContextOptions['storageState']>();

/** The cookies of somebody who is signed in; each person signs in once. */
async function sessionOf(person: string): Promise<BrowserContextOptions['storageState']> {
  const page = await (await browser.newContext()).newPage();
  if (!sessions.has(person)) {
    await page.goto(`${url}/sign-in?return=/workspace`);
    await signIn(page, person, 'RT5');
    await page.waitForURL(`${url}/workspace`);
    sessions.set(person, await page.context().storageState());
  }
  await page.context().close();
  return sessions.get(person);
}

async function open({ path, person, item }: ExaminedPage, options: BrowserContextOptions): Promise<Page> {
  // The pages' policy rightly refuses a foreign script; the examiner is let past it.
  const context = await browser.newContext({
    bypassCSP: true,
    ...(person ? { storageState: await sessionOf(person) } : {}),
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url + path);
  if (path === '/') await page.locator('wesaid-action-feed').getByRole('article').first().waitFor();
  if (item) {
    await page.locator('.items a').first().click();
    await page.waitForURL((opened) => opened.pathname !== new URL(url + path).pathname);
  }
  // What is folded away is examined too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

const nameOf = ({ path, person, item }: ExaminedPage): string =>
  `${item ? 'the first item of ' : ''}the page ${path}${person ? ` for ${person}` : ''}`;

describe.each(pages.map((page) => [nameOf(page), page] as const))('%s', (_name, examined) => {
  it.each([
    ['on a phone', { viewport: { width: 360, height: 740 } }],
    ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
    ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' as const }],
  ])('has no fault that axe can find %s', async (_name, options) => {
    const page = await open(examined, options);
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
    const page = await open(examined, { viewport: { width: 320, height: 640 } });
    const { inner, scroll } = await page.evaluate(() => ({
      inner: window.innerWidth,
      scroll: document.documentElement.scrollWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
    await page.context().close();
  });
});
