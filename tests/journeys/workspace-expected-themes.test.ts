import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn, violationsOf } from '../support/examine.js';
import { as, url } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';
import { signIn } from '../support/sign-in.js';

/** A word that stands in the comments of this test only. */
const mark = `quince${randomUUID().replace(/\W/g, '')}`;

interface Coded {
  readonly id: string;
  readonly comment: string;
  readonly state: string;
  readonly labels: readonly { readonly theme: { readonly code: string } }[];
  readonly themeReading: { readonly outcome: string } | null;
}

async function comments(): Promise<Coded[]> {
  const { data } = await as<{ feedback: { nodes: Coded[] } }>(
    'experience-team@RT5',
    `{ feedback(trust: "RT5", first: 10, filter: { search: "${mark}" }) {
       nodes { id comment state labels { theme { code } } themeReading { outcome } } } }`,
  );
  return data?.feedback.nodes ?? [];
}

/** Has the queue do now what it does every minute. */
async function askForReading(): Promise<void> {
  const client = new Client({ connectionString: inject('platformSubgraphs')['experience']?.databaseUrl });
  await client.connect();
  await client.query(`select graphile_worker.add_job('read-themes')`);
  await client.end();
}

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  staff = await (await browser.newContext({ bypassCSP: true })).newPage();
  await staff.goto(`${url}/workspace`);
  await signIn(staff, 'experience-team', 'RT5');
});
afterAll(() => browser.close());

/** Which key each theme has. */
const themeKeys = async (): Promise<Map<string, string>> => {
  const boxes = staff.getByRole('group', { name: 'Themes that are chosen most' }).getByRole('checkbox');
  await boxes.first().waitFor();
  const pairs = await boxes.evaluateAll((all) =>
    all.map((box) => [box.getAttribute('value') ?? '', box.dataset['key'] ?? ''] as const),
  );
  return new Map(pairs);
};

describe('what a model expects of a comment, in the workspace', () => {
  it('is read by a job of the queue, after the comment was taken in', { timeout: 120_000 }, async () => {
    const sent = [
      `The nurses were friendly and polite to me, ${mark}.`,
      `I waited four hours to be seen, ${mark}.`,
    ];
    for (const comment of sent) await submitFeedback({ rating: 'GOOD', mayPublish: false, comment });
    await askForReading();
    const read = async () => (await comments()).filter(({ themeReading }) => themeReading).length;
    await expect.poll(read, { timeout: 90_000 }).toBe(2);
    await staff.goto(`${url}/workspace/feedback?${new URLSearchParams({ q: mark })}`);
  });

  it('is shown with how sure it is and the words that spoke for it, and nothing is decided', async () => {
    await staff.keyboard.press('j');
    const panel = staff.getByRole('form', { name: 'A model expects' });
    await panel.getByText(/Timeliness of care \(\d+ % sure, because of .*“waited”/).waitFor();
    expect(await violationsOf(staff)).toEqual([]);
    expect((await comments()).map(({ labels }) => labels)).toEqual([[], []]);
  });

  it('is accepted with one key, which goes on to the next comment', async () => {
    await staff.keyboard.press('a');
    await staff.getByText('The themes are saved.').waitFor();
    await staff.getByText(/Staff manner & personal attributes \(\d+ % sure/).waitFor();
    const coded = (await comments()).find(({ comment }) => comment.startsWith('I waited'));
    expect(coded).toMatchObject({ state: 'CODED' });
    expect(coded?.labels.map(({ theme }) => theme.code)).toContain('timeliness-of-care');
  });

  it('is corrected from where it stands: one key takes it over, and one for each theme changes it', async () => {
    const before = await themeKeys();
    await staff.keyboard.press('c');
    await staff.waitForURL(/taken=yes/);
    const manner = staff.locator('#quick-staff-manner');
    expect(await manner.isChecked()).toBe(true);
    expect(await staff.getByRole('radio', { name: /ositive/, checked: true }).count()).toBe(1);
    expect(await themeKeys()).toEqual(before);
    const [chosen = '', key = ''] = [...before].find(([code]) => code !== 'staff-manner') ?? [];
    await staff.keyboard.press(before.get('staff-manner') ?? '');
    await staff.keyboard.press(key);
    expect(await manner.isChecked()).toBe(false);
    await staff.keyboard.press('s');
    await staff.getByText('The themes are saved.').waitFor();
    const coded = (await comments()).find(({ comment }) => comment.startsWith('The nurses'));
    expect(coded?.labels.map(({ theme }) => theme.code)).toEqual([chosen]);
    // As with the way back of the browser: what was saved is there, and not the beginning without it.
    await staff.goto(`${url}/workspace/feedback/${coded?.id}?taken=yes`);
    expect(await staff.locator(`#quick-${chosen}`).isChecked()).toBe(true);
    expect(await staff.locator('#quick-staff-manner').isChecked()).toBe(false);
  });

  it('stands among the themes of the figures, which lead to the comments behind them', async () => {
    await staff.goto(`${url}/workspace/figures`);
    await staff.getByRole('link', { name: 'What comments are about' }).click();
    const ranking = staff.getByRole('region', { name: 'What comments are about' });
    await ranking.getByRole('link', { name: 'Timeliness of care' }).click();
    await staff.getByRole('heading', { level: 1, name: 'Timeliness of care' }).waitFor();
    await staff.getByRole('link', { name: new RegExp(`I waited four hours.*${mark}`) }).waitFor();
    expect(await staff.getByRole('link', { name: new RegExp(`friendly.*${mark}`) }).count()).toBe(0);
  });

  it('is shown to nobody who does not work with feedback', async () => {
    const other = await signedIn(browser, 'complaints-team@RT5', '/workspace/figures');
    expect(await other.getByRole('link', { name: 'What comments are about' }).count()).toBe(0);
    const answer = await other.goto(`${url}/workspace/figures/themes`);
    expect(answer?.status()).toBe(403);
    await other.context().close();
  });
});
