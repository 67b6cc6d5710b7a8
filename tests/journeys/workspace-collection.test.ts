import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';
import { as, url } from '../support/platform.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const mark = randomUUID();
const withoutScript = { javaScriptEnabled: false };

/** Types keys one after the other, as a hand does that never leaves the keyboard. */
async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key === 'Tab' || key === 'Enter') await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** How many cards the person has entered today, here or elsewhere. */
const enteredToday = async (page: Page): Promise<number> =>
  Number((await page.locator('.count').allInnerTexts())[0] ?? 0);

interface Read {
  readonly rating: string;
  readonly comment: string | null;
  readonly mayPublish: boolean;
  readonly collectionMode: string;
  readonly receivedOn: string;
  readonly respondentType: string | null;
  readonly assistedBy: string | null;
}

const entered = async (words: string): Promise<Read[]> => {
  const { data } = await as<{ feedback: { nodes: Read[] } }>(
    'experience-team@RT5',
    `{ feedback(trust: "RT5", first: 50, filter: { search: "${words}" }) { nodes {
       rating comment mayPublish collectionMode receivedOn respondentType assistedBy } } }`,
  );
  return (data?.feedback.nodes ?? []).filter(({ comment }) => comment?.includes(words));
};

describe('a pile of cards', () => {
  it('R104 is entered by keyboard alone: twenty cards, a key for each answer, and the next card is ready', async () => {
    const staff = await signedIn(browser, 'experience-team@RT5', '/workspace/collection', withoutScript);
    await staff.getByRole('button', { name: 'Begin this pile' }).press('Enter');
    await staff.getByRole('heading', { level: 1, name: 'Enter a card' }).waitFor();
    const ratings = ['VERY_GOOD', 'GOOD', 'NEITHER', 'POOR', 'VERY_POOR', 'DONT_KNOW'];
    const codes = new Set<string>();
    await staff.locator('#rating:focus').waitFor();
    const before = await enteredToday(staff);
    for (let card = 1; card <= 20; card += 1) {
      await staff.locator('#rating:focus').waitFor();
      const key = String(((card - 1) % 6) + 1);
      await type(staff, key, 'Tab', `Card ${card} of ${mark}`, 'Tab', card % 2 === 0 ? 'y' : 'n');
      if (card === 20) await type(staff, 'Tab', 'r', 'Tab', 'v');
      await type(staff, 'Enter');
      await staff.getByText(`${before + card} entered by you today`).waitFor();
      codes.add(
        await staff
          .getByRole('status')
          .getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
          .innerText(),
      );
    }
    expect(codes.size).toBe(20);
    const read = await entered(mark);
    expect(read).toHaveLength(20);
    for (const [index, answer] of [...read].reverse().entries()) {
      expect(answer).toMatchObject({
        comment: `Card ${index + 1} of ${mark}`,
        rating: ratings[index % 6],
        mayPublish: (index + 1) % 2 === 0,
        collectionMode: 'PAPER_DISCHARGE',
        respondentType: index === 19 ? 'RELATIVE' : null,
        assistedBy: index === 19 ? 'VOLUNTEER' : null,
      });
    }
    expect(await staff.getByRole('table').getByRole('row').count()).toBe(6);
    await staff.context().close();
  });

  it('says which key means nothing, keeps the words, and lets the last card be undone', async () => {
    const staff = await signedIn(browser, 'experience-lead@RT5', '/workspace/collection', withoutScript);
    await staff.getByRole('button', { name: 'Begin this pile' }).click();
    await staff.locator('#rating:focus').waitFor();
    const before = await enteredToday(staff);
    const words = `An unsure hand ${randomUUID()}`;
    await type(staff, '7', 'Tab', words, 'Tab', 'q', 'Enter');
    const alert = staff.getByRole('alert');
    await alert.getByRole('link', { name: 'Type 1, 2, 3, 4, 5 or 6.' }).waitFor();
    await alert.getByRole('link', { name: 'Type Y or N, or leave it empty.' }).waitFor();
    expect(await staff.getByLabel('Their words').inputValue()).toBe(words);
    expect(await entered(words)).toEqual([]);
    await staff.getByLabel('Overall, how was your experience').fill('5');
    await staff.getByLabel('May the words be published?').fill('');
    await staff.getByLabel('May the words be published?').press('Enter');
    await staff.getByText(`${before + 1} entered by you today`).waitFor();
    expect(await entered(words)).toMatchObject([{ rating: 'VERY_POOR', mayPublish: false }]);
    await staff.getByRole('button', { name: words }).press('Enter');
    expect(await staff.getByRole('status').innerText()).toBe('It is taken back and counts no more.');
    expect(await entered(words)).toEqual([]);
    await staff.context().close();
  });

  it('sends a card once, also when the page is loaded again, and shows no code in an address', async () => {
    const staff = await signedIn(browser, 'service-lead@RT5', '/workspace/collection', withoutScript);
    await staff.getByRole('button', { name: 'Begin this pile' }).click();
    await staff.locator('#rating:focus').waitFor();
    const words = `Only once ${randomUUID()}`;
    await type(staff, '2', 'Tab', words, 'Tab', 'Enter');
    const code = await staff.getByRole('status').locator('strong').innerText();
    await staff.reload();
    expect(await staff.getByRole('status').locator('strong').innerText()).toBe(code);
    expect(await entered(words)).toHaveLength(1);
    expect(staff.url()).not.toContain(code);
    const patient = await (await browser.newContext(withoutScript)).newPage();
    await patient.goto(`${url}/r`);
    await patient.getByRole('textbox').fill(code.toLowerCase().replaceAll('-', ' '));
    await patient.getByRole('button').click();
    await patient.getByText('Leicestershire').first().waitFor();
    await patient.context().close();
    await staff.context().close();
  });
});

describe('a talk on the telephone', () => {
  it('R037 R104 is led by the national words, and kept as an answer that a volunteer took down', async () => {
    const staff = await signedIn(browser, 'experience-team@RT5', '/workspace/collection', withoutScript);
    await staff.getByRole('link', { name: 'Talk somebody through the question' }).click();
    await staff.getByText('“Overall, how was your experience of our service?”').waitFor();
    await staff.getByRole('button', { name: 'Save this answer' }).click();
    await staff.getByRole('alert').getByRole('link', { name: 'Choose what they answer.' }).waitFor();
    const words = `They rang at once ${randomUUID()}`;
    await staff.getByRole('radio', { name: 'Volunteer' }).check();
    await staff.getByRole('radio', { name: "Don't know" }).check();
    await staff.getByLabel('Their words').fill(words);
    await staff.getByRole('radio', { name: 'Patient' }).check();
    await staff.getByRole('button', { name: 'Save this answer' }).click();
    await staff.getByRole('status').getByText('Code for the person').waitFor();
    expect(await entered(words)).toMatchObject([
      {
        rating: 'DONT_KNOW',
        collectionMode: 'TELEPHONE',
        assistedBy: 'VOLUNTEER',
        respondentType: 'PATIENT',
        mayPublish: false,
      },
    ]);
    await staff.context().close();
  });
});

describe('the pages to enter feedback on', () => {
  const today = new Date().toISOString().slice(0, 10);
  const pile = `/workspace/collection/pile?service=&day=${today}&way=PAPER_HOME&language=cy`;

  it.each(['/workspace/collection', pile, '/workspace/collection/talk'])(
    'have no fault that axe can find and fit a phone and twice the size: %s',
    async (path) => {
      for (const viewport of [
        { width: 320, height: 640 },
        { width: 640, height: 450 },
      ]) {
        const page = await signedIn(browser, 'experience-team@RT5', path, { bypassCSP: true, viewport });
        expect(await violationsOf(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    },
  );

  it('open to nobody who does not work with feedback', async () => {
    const page = await signedIn(browser, 'complaints-team@RT5', '/workspace/collection', withoutScript);
    await page.getByRole('heading', { name: 'Your roles do not open this page' }).waitFor();
    await page.context().close();
  });
});
