import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';
import { addParkingMonths, monthAgo } from '../support/parking-months.js';
import { url } from '../support/platform.js';

const trust = 'RJR';
const person = `experience-team@${trust}`;
/** Address of a page with what is said about the service of this test. */
const about = (path: string, more = ''): string => `/workspace/figures/${path}?service=${service}${more}`;
let service = '';

const inWords = (ago: number): string =>
  new Date(`${monthAgo(ago)}T12:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  const usual = Array.from({ length: 12 }, (_, index) => ({
    ago: 13 - index,
    bad: index % 2 ? 4 : 2,
    comments: 20,
  }));
  service = await addParkingMonths(trust, `Clinic ${randomUUID()}`, [
    ...usual.filter(({ ago }) => ago !== 6),
    { ago: 6, bad: 3, comments: 3 },
    { ago: 1, bad: 14, comments: 20 },
    { ago: 0, bad: 20, comments: 20 },
  ]);
  browser = await launchBrowser();
  staff = await signedIn(browser, person, about('themes'), { bypassCSP: true });
});
afterAll(() => browser.close());

describe('what has changed in what people say, in the workspace', () => {
  it('R090 stands above all themes, in a sentence and beside the theme', async () => {
    await staff.getByRole('heading', { name: 'What has changed' }).waitFor();
    const changed = staff.getByRole('link', {
      name: /Negative comments about “Parking”: the last point was 70/,
    });
    await changed.waitFor();
    const row = staff
      .getByRole('region', { name: 'What comments are about' })
      .getByRole('row', { name: /Parking/ });
    expect(await row.innerText()).toContain('Look at this first. Getting worse');
    expect(await staff.getByText('Getting better').count()).toBe(0);
    expect(await violationsOf(staff)).toEqual([]);
  });

  it('R011 is told beside what all comments express, with their number and what people confirmed', async () => {
    await staff.getByRole('img', { name: /^Negative comments\. / }).waitFor();
    await staff.getByRole('img', { name: /^Positive comments\. / }).waitFor();
    await staff.getByText('The months as a table').click();
    const table = staff.getByRole('region', { name: 'What comments express over two years' });
    const cells = async (month: string): Promise<string[]> =>
      table.getByRole('row', { name: month }).locator('th, td').allInnerTexts();
    expect(await cells(inWords(1))).toEqual([
      inWords(1),
      '20',
      '20',
      '70%',
      '30%',
      '100%',
      'Outside the limits',
    ]);
    expect((await cells(inWords(6))).at(-1)).toBe('Too few comments');
    expect(await table.getByRole('row', { name: inWords(0) }).count()).toBe(0);
  });

  it('R090 leads to the chart of the theme, whose month that is not over is not judged', async () => {
    await staff.getByRole('link', { name: /Negative comments about “Parking”/ }).click();
    await staff.getByRole('heading', { level: 1, name: 'Parking' }).waitFor();
    const chart = staff.getByRole('img', {
      name: /Negative comments about “Parking”.*the last point was 70/,
    });
    await chart.waitFor();
    expect(await chart.locator('.special').count()).toBe(1);
    expect(await chart.locator('.usual').count()).toBe(11);
    expect(await chart.locator('.left-out').count()).toBe(1);
    await staff.getByRole('row', { name: `${inWords(0)} so far` }).waitFor();
    await staff.getByText('The months as a table').click();
    expect(await violationsOf(staff)).toEqual([]);
  });

  it('R011 leads from each month to the comments behind it', async () => {
    const table = staff.getByRole('region', { name: 'The theme over two years' });
    await table.getByRole('link', { name: inWords(6) }).click();
    await staff.getByRole('heading', { name: `In ${inWords(6)}` }).waitFor();
    expect(await staff.getByRole('link', { name: /no space to park/ }).count()).toBe(3);
    await staff.goto(`${url}${about('themes', `&days=${monthAgo(6).slice(0, 7)}`)}`);
    await staff.getByRole('link', { name: '3 comments', exact: true }).click();
    await staff.waitForURL(/\/workspace\/feedback\?/);
    expect(await staff.getByText(/no space to park/).count()).toBe(3);
  });

  it('fits a telephone, with the newest month of the chart in sight and its tables open', async () => {
    const viewport = { width: 375, height: 812 };
    const phone = await signedIn(browser, person, about('themes'), { viewport });
    for (const path of ['themes', 'themes/parking']) {
      await phone.goto(`${url}${about(path)}`);
      await phone.getByText('The months as a table').click();
      expect([path, await overflowOf(phone)]).toEqual([path, 0]);
      const chart = phone.getByRole('img', { name: /^Negative comments/ });
      const { x = 0, width = Infinity } = (await chart.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(viewport.width);
    }
    await phone.context().close();
  });

  it('is of no month that the charts do not show, and of no label that only says that nothing fitted', async () => {
    for (const [path, status] of [
      [`themes?days=${monthAgo(24).slice(0, 7)}`, 200],
      [`themes?days=${monthAgo(25).slice(0, 7)}`, 404],
      [`themes?days=${monthAgo(-1).slice(0, 7)}`, 404],
      ['themes?days=2026-13', 404],
      ['themes/labelling-not-possible', 404],
      ['themes/no-such-theme', 404],
    ] as const) {
      const answer = await staff.request.get(`${url}/workspace/figures/${path}`);
      expect([path, answer.status()]).toEqual([path, status]);
    }
  });
});
