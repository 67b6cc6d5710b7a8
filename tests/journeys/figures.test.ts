import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn } from '../support/examine.js';
import { url } from '../support/platform.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const signs =
  /^(Too small|Beside a small one|Too few trusts|Own trust could be taken away|Not over yet|Nothing to count)$/;

/** The rows of the table, once every part has answered: the page says where one does not, and is loaded again. */
async function rowsOf(page: Page): Promise<string[][]> {
  const region = page.getByRole('region', { name: 'Figures' });
  await expect
    .poll(
      async () => {
        const waiting = await region.getByText('No answer now').count();
        if (waiting > 0) await page.reload();
        return waiting;
      },
      { timeout: 40_000 },
    )
    .toBe(0);
  const rows = await region.locator('tbody tr, tfoot tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

describe('an analyst of an integrated care board', () => {
  it('sees every trust of the board and all together, and why a figure is hidden', async () => {
    const analyst = await signedIn(browser, 'icb-analyst@QYG', '/workspace/figures', {
      javaScriptEnabled: false,
    });
    const rows = await rowsOf(analyst);
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)?.[0]).toContain('all trusts');
    const cells = rows.flatMap(([, ...figures]) => figures.map((figure) => figure.trim()));
    // Never a gap: a number, a percentage, or a sign with its reason.
    for (const cell of cells) expect(cell).toMatch(new RegExp(`^[\\d,.]+%?$|${signs.source}`));
    expect(cells.some((cell) => /^\d/.test(cell))).toBe(true);
    expect(cells.some((cell) => cell === 'Too small')).toBe(true);
    await analyst.getByText('How these figures are made').click();
    await analyst.getByText('A small number could show who somebody is.').waitFor();
    const themes = analyst.getByRole('region', { name: 'Themes' });
    expect(await themes.getByRole('row').count()).toBeGreaterThan(5);
    await analyst.context().close();
  });

  it('looks back at another quarter, and at nothing that is not over', async () => {
    const analyst = await signedIn(browser, 'icb-analyst@QYG', '/workspace/figures', {
      javaScriptEnabled: false,
    });
    const [, before = ''] = await analyst.getByLabel('Quarter').locator('option').allInnerTexts();
    await analyst.getByLabel('Quarter').selectOption(before.trim());
    await analyst.getByRole('button', { name: 'Show' }).click();
    expect(await analyst.getByRole('heading', { level: 1 }).innerText()).toBe(`Figures, ${before.trim()}`);
    expect((await analyst.request.get(`${url}/workspace/figures?quarter=2099-00-Q1`)).status()).toBe(404);
    await analyst.context().close();
  });

  it('reaches nothing about people', async () => {
    const analyst = await signedIn(browser, 'icb-analyst@QYG', '/workspace');
    for (const path of ['interests', 'register', 'statements', 'committees', 'cases', 'feedback']) {
      const response = await analyst.request.get(`${url}/workspace/${path}`);
      expect([path, response.status()]).toEqual([path, 403]);
    }
    await analyst.context().close();
  });
});

it('shows staff of a trust their own trust only, beside its board as a whole', async () => {
  const staff = await signedIn(browser, 'involvement-team@REN', '/workspace/figures');
  const rows = await rowsOf(staff);
  expect(rows).toHaveLength(2);
  expect(rows[0]?.[0]).toContain('Clatterbridge');
  expect(rows[1]?.[0]).toContain('all trusts');
  // How many committees a trust has is for its safety specialists and for analysts.
  expect(await staff.getByRole('columnheader', { name: 'Committees' }).count()).toBe(0);
  await staff.context().close();
});

describe('who a trust heard from', () => {
  it('R019 R104 stands beside the people served, by who they are and in the columns of the national return', async () => {
    const staff = await signedIn(browser, 'complaints-team@RT5', '/workspace/figures', {
      javaScriptEnabled: false,
    });
    await staff.getByRole('link', { name: 'Who we heard from' }).click();
    await staff.getByText(/\d\.\d answers for 100 people/).waitFor();
    const rows = (name: string) => staff.getByRole('region', { name }).getByRole('rowheader');
    expect(await rows('Who answered').allInnerTexts()).toContain('The person who was cared for');
    expect(await rows('How they answered').allInnerTexts()).toContain('SMS');
    expect(await rows('With whose help').allInnerTexts()).toContain('They answered alone');
    await staff.context().close();
  });

  it('R019 is told to an analyst of the board by nobody’s page', async () => {
    const analyst = await signedIn(browser, 'icb-analyst@QYG', '/workspace/figures', {
      javaScriptEnabled: false,
    });
    expect(await analyst.getByRole('link', { name: 'Who we heard from' }).count()).toBe(0);
    await analyst.context().close();
  });
});
