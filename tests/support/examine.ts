import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { url } from './platform.js';
import { signIn } from './sign-in.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Somebody with a role who has signed in, on the page that they wanted. */
export async function signedIn(
  browser: Browser,
  person: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const [role = '', code = ''] = person.split('@');
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${url}/sign-in?return=${encodeURIComponent(path)}`);
  await signIn(page, role, code);
  await page.waitForURL(`${url}${path}`);
  return page;
}

/** What axe finds wrong with a page whose policy lets it in (`bypassCSP`), one sentence each. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async (runOnly) => {
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
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
