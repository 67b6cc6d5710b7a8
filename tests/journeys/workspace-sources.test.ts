import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const withoutScript = { javaScriptEnabled: false };
const code = randomUUID().slice(0, 8);

const bring = (page: Page, name: string, text: string): Promise<void> =>
  page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Loads the page of a file until its import is done. */
async function untilImported(page: Page): Promise<void> {
  const done = async (): Promise<number> => {
    await page.goto(page.url());
    return page.getByText('Rows read').count();
  };
  await expect.poll(done, { timeout: 50_000, interval: 500 }).toBeGreaterThan(0);
}

describe('a file of answers', () => {
  const rows = [
    'Number,Day,Mark,What could we improve?',
    `${code}-1,30/09/2026,Superb,First of ${code}`,
    `${code}-2,30/09/2026,5,Second of ${code}`,
    `${code}-3,31/02/2026,Good,No such day`,
    `${code}-4,30/09/2026,Splendid,=1+1`,
  ].join('\r\n');

  it('is looked at, put right, imported, and brought again by the name that was given to its columns', async () => {
    const staff = await signedIn(
      browser,
      'experience-team@RT5',
      '/workspace/collection/import',
      withoutScript,
    );
    await staff.getByRole('button', { name: 'Look at this file' }).click();
    await staff.getByRole('alert').getByRole('link', { name: 'Choose a file.' }).waitFor();
    await bring(staff, 'cards.csv', 'Number;Day\n1;2\n');
    await staff.getByRole('button', { name: 'Look at this file' }).click();
    await staff.getByRole('alert').getByText('Save it as CSV').waitFor();
    await bring(staff, 'cards.csv', rows);
    await staff.getByRole('button', { name: 'Look at this file' }).click();
    await staff.getByRole('heading', { level: 1, name: 'cards.csv' }).waitFor();
    await staff.getByRole('cell', { name: `First of ${code}` }).waitFor();
    await staff.getByLabel('A name for files like this').fill(`cards-${code}`);
    await staff.getByLabel('Which column tells each row').selectOption('Number');
    await staff.getByLabel('Which holds the day?').selectOption('Day');
    await staff.getByLabel('Which holds the rating?').selectOption('Mark');
    await staff.getByLabel('Which holds their words?').selectOption('What could we improve?');
    await staff.getByLabel('What do other words stand for?').fill('Superb = Very good');
    await staff.getByRole('button', { name: 'Show what would happen' }).click();
    await staff.getByText('Of the first 4 rows 2 fit and 2 do not.').waitFor();
    await staff.getByRole('row', { name: /^4 Day is no day/ }).waitFor();
    await staff.getByRole('row', { name: /^5 Mark is no rating/ }).waitFor();
    await staff.getByRole('button', { name: 'Import this file' }).click();
    await untilImported(staff);
    const [download] = await Promise.all([
      staff.waitForEvent('download'),
      staff.getByRole('link', { name: 'Download the rows that did not fit' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/"4","Day".*\n"5","Mark"/);

    await staff.getByRole('link', { name: 'Back to the files' }).click();
    await bring(staff, 'cards again.csv', rows.replace('31/02', '28/02'));
    await staff.getByRole('button', { name: 'Look at this file' }).click();
    await staff.getByRole('link', { name: `cards-${code}` }).click();
    expect(await staff.getByLabel('What do other words stand for?').inputValue()).toBe('Superb = Very good');
    await staff.getByRole('button', { name: 'Import this file' }).click();
    await untilImported(staff);
    const counts = await staff.locator('.desk-counts dd').allInnerTexts();
    expect(counts).toEqual(['4', '1', '2', '1']);

    await staff.goto(new URL(`/workspace/feedback?q=First+of+${code}`, staff.url()).href);
    await staff.getByRole('link', { name: `First of ${code}` }).click();
    await staff.getByText('Asked: What could be better?').waitFor();
    await staff.context().close();
  });
});

describe('what others found out', () => {
  it('R004 is cited with its source, and its body gets its days', async () => {
    const staff = await signedIn(browser, 'experience-team@RT5', '/workspace/sources', withoutScript);
    await staff.getByRole('link', { name: 'Cite a report' }).click();
    await staff.getByLabel('What is it called?').fill(`On waiting ${code}`);
    await staff.getByLabel('Which body published it?').fill(`Healthwatch ${code}`);
    await staff.getByLabel('When was it published?').fill('2025-05-06');
    await staff.getByLabel('A short passage').fill('People waited and heard nothing.');
    await staff.getByRole('radio', { name: 'Mostly bad' }).check();
    await staff.getByRole('button', { name: 'Cite this report' }).click();
    const alert = staff.getByRole('alert');
    await alert.getByRole('link', { name: /how to cite it/ }).waitFor();
    await alert.getByRole('link', { name: /licence or right/ }).waitFor();
    await staff.getByLabel('How is it cited?').fill(`Healthwatch, On waiting ${code}, 2025.`);
    await staff.getByLabel('By which licence').fill('Quoted for review');
    await staff.getByRole('button', { name: 'Cite this report' }).click();
    expect(await staff.getByRole('status').innerText()).toBe('The report is cited.');
    const report = staff.getByRole('listitem').filter({ hasText: `On waiting ${code}, 2025.` });
    await report.getByText('People waited and heard nothing.').waitFor();
    await staff.getByRole('link', { name: 'Bodies that publish' }).click();
    await staff.getByRole('link', { name: `Healthwatch ${code}` }).click();
    await staff.getByLabel('Last day').fill('2025-12-31');
    await staff.getByLabel('Who took over its work?').fill('A new body');
    await staff.getByRole('button', { name: 'Save these days' }).click();
    await staff.getByText('until 31 December 2025').first().waitFor();
    await staff.context().close();
  });

  it('R005 R093 holds survey results beside England, and one below it is answered by an action', async () => {
    const staff = await signedIn(
      browser,
      'experience-team@RT5',
      '/workspace/collection/import',
      withoutScript,
    );
    await staff.getByRole('radio', { name: 'Survey results' }).check();
    const head =
      'trust,source,survey,wave,published_on,question_code,question,score,england_average,respondents,interval_low,interval_high,citation';
    const row = `RT5,NATIONAL_SURVEY,Survey ${code},2019,2026-11-26,Q-${code},Were you heard?,6.0,7.0,200,5.6,6.4,"CQC, 2019."`;
    await bring(staff, 'results.csv', `${head}\n${row}\n`);
    await staff.getByRole('button', { name: 'Look at this file' }).click();
    await staff.getByRole('button', { name: 'Import this file' }).click();
    await untilImported(staff);
    await staff.getByRole('navigation').getByRole('link', { name: 'Sources' }).click();
    await staff.getByRole('link', { name: 'Without an action' }).click();
    await staff.getByRole('link', { name: `Q-${code}: Were you heard?` }).click();
    await staff.getByText('Worse than most').waitFor();
    await staff.getByText('between 5.6 and 6.4').waitFor();
    await staff.getByLabel('Which action answers it?').selectOption({ index: 1 });
    await staff.getByLabel('By when').fill('2027-01-31');
    await staff.getByRole('button', { name: 'Save this' }).click();
    expect(await staff.getByRole('status').innerText()).toBe('It is saved what is done about it.');
    await staff.getByText('By 31 January 2027.').waitFor();
    await staff.goto(staff.url().replace(/\/results\/.*/, '?show=to-answer'));
    expect(await staff.getByRole('link', { name: `Q-${code}` }).count()).toBe(0);
    await staff.context().close();
  });
});

describe('the pages of sources and files', () => {
  it.each([
    '/workspace/sources',
    '/workspace/sources/new',
    '/workspace/sources?show=surveys',
    '/workspace/sources/bodies',
    '/workspace/collection/import',
  ])('have no fault that axe can find and fit a phone: %s', async (path) => {
    const viewport = { width: 320, height: 640 };
    const page = await signedIn(browser, 'experience-team@RT5', path, { bypassCSP: true, viewport });
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
