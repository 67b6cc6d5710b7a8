import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { as, url } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';
import { signIn } from '../support/sign-in.js';

/** Words that stand in the answers of this test only. */
const mark = `quince${randomUUID().replace(/\W/g, '')}`;
const count = 6;

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  for (let index = 0; index < count; index += 1) {
    await submitFeedback({ rating: 'POOR', comment: `Parking was bad ${index} ${mark}`, mayPublish: true });
  }
  staff = await (await browser.newContext()).newPage();
  await staff.goto(`${url}/workspace/feedback`);
  await signIn(staff, 'experience-lead', 'RT5');
});
afterAll(() => browser.close());

const address = (query: Record<string, string>): string =>
  `${url}/workspace/feedback?${new URLSearchParams(query).toString()}`;
const said = (): Promise<string> => staff.getByRole('status').innerText();

interface Coded {
  readonly state: string;
  readonly sentiment: number | null;
  readonly labels: readonly { theme: { code: string } }[];
}

const read = async (): Promise<Coded[]> => {
  const { data } = await as<{ feedback: { nodes: Coded[] } }>(
    'experience-lead@RT5',
    `query ($trust: OdsCode!, $search: String) { feedback(trust: $trust, first: 50, filter: { search: $search }) {
       nodes { state sentiment labels { theme { code } } } } }`,
    { trust: 'RT5', search: mark },
  );
  return data?.feedback.nodes ?? [];
};

describe('a pile of comments is coded with keys alone (R141)', () => {
  it('is found by its words, and opens with J', async () => {
    await staff.goto(address({ q: mark }));
    expect(await staff.getByRole('checkbox', { name: /^Choose: / }).count()).toBe(count);
    await staff.keyboard.press('j');
    await staff.waitForURL(/\/workspace\/feedback\/[\w-]{36}/);
    const first = staff.url();
    await staff.keyboard.press('j');
    await staff.waitForURL((now) => now.href !== first);
    await staff.keyboard.press('k');
    await staff.waitForURL(first);
  });

  it('gets a theme, a feeling and the next comment with three keys each', async () => {
    for (let index = 0; index < count; index += 1) {
      const here = staff.url();
      await staff.keyboard.press('q');
      await staff.keyboard.press('4');
      expect(await staff.getByRole('radio', { name: 'Negative', exact: true }).isChecked()).toBe(true);
      await staff.keyboard.press('s');
      await staff.waitForURL((now) => now.href !== here);
      expect(await said()).toBe('The themes are saved.');
    }
    const coded = await read();
    expect(coded).toHaveLength(count);
    for (const { state, sentiment, labels } of coded) {
      expect([state, sentiment, labels.length]).toEqual(['CODED', 4, 1]);
    }
  });

  it('leads to the themes without a key with one key, and takes the next key from there', async () => {
    await staff.goto(address({ q: mark, show: 'coded' }));
    await staff.keyboard.press('j');
    await staff.waitForURL(/\/workspace\/feedback\/[\w-]{36}/);
    await staff.keyboard.press('d');
    await staff.keyboard.press('Tab');
    expect(
      await staff
        .locator('#themes summary')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await staff.keyboard.press('Space');
    await staff.keyboard.press('Tab');
    const box = staff.locator('#themes input[type=checkbox]').first();
    await staff.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
    await staff.keyboard.press('2');
    expect(await staff.getByRole('radio', { name: 'Positive', exact: true }).isChecked()).toBe(true);
  });

  it('does nothing while somebody types, nor once the keys are turned off', async () => {
    await staff.goto(address({ q: mark, show: 'coded' }));
    await staff.keyboard.press('/');
    const here = staff.url();
    await staff.keyboard.type('jks4q');
    expect(staff.url()).toBe(here);
    expect(await staff.getByRole('searchbox').inputValue()).toContain('jks4q');
    await staff.goto(address({ q: mark, show: 'coded' }));
    await staff.keyboard.press('j');
    await staff.waitForURL(/\/workspace\/feedback\/[\w-]{36}/);
    await staff.keyboard.press('?');
    await staff.getByRole('button', { name: 'Turn keys off' }).click();
    await staff.keyboard.press('1');
    expect(await staff.getByRole('radio', { name: 'Negative', exact: true }).isChecked()).toBe(true);
    await staff.getByRole('button', { name: 'Turn keys on' }).click();
    await staff.keyboard.press('1');
    expect(await staff.getByRole('radio', { name: 'Very positive' }).isChecked()).toBe(true);
  });

  it('fits a window at 200 % zoom, and names every control for a screen reader', async () => {
    await staff.setViewportSize({ width: 640, height: 400 });
    const width = await staff.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(640);
    for (const role of ['button', 'checkbox', 'radio', 'combobox', 'textbox', 'searchbox'] as const) {
      expect(await staff.getByRole(role, { name: /^$/ }).count(), role).toBe(0);
    }
    await staff.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('many comments at once', () => {
  it('are changed together and taken back together', async () => {
    await staff.goto(address({ q: mark, show: 'coded' }));
    for (const box of await staff.getByRole('checkbox', { name: /^Choose: / }).all()) await box.check();
    await staff.getByText('Change all that you chose').click();
    await staff.getByLabel('They express').selectOption('2');
    await staff.getByRole('button', { name: 'Change the chosen ones' }).click();
    expect(await said()).toBe('The chosen ones are changed.');
    expect(new Set((await read()).map(({ sentiment }) => sentiment))).toEqual(new Set([2]));
    await staff.getByRole('button', { name: 'Take the whole change back' }).click();
    expect(await said()).toBe('The whole change is taken back.');
    expect(new Set((await read()).map(({ sentiment }) => sentiment))).toEqual(new Set([4]));
  });

  it('can be found again by a view that is kept', async () => {
    await staff.goto(address({ q: mark, show: 'coded' }));
    await staff.getByLabel('What is it called?').fill(mark);
    await staff.getByRole('button', { name: 'Keep it' }).click();
    expect(await said()).toBe('The view is kept.');
    await staff.goto(`${url}/workspace/feedback`);
    await staff.getByText(/^Kept views/).click();
    await staff.getByRole('link', { name: mark }).click();
    expect(await staff.getByRole('checkbox', { name: /^Choose: / }).count()).toBe(count);
    await staff.getByText(/^Kept views/).click();
    await staff.getByRole('button', { name: `Forget "${mark}"` }).click();
    expect(await said()).toBe('The view is forgotten.');
  });
});

describe('one comment, without script', () => {
  it('has personal details taken out, a translation, and a decision on publishing', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const name = 'Zebedee';
    await submitFeedback({
      rating: 'GOOD',
      comment: `Pielęgniarka Ada i Nurse ${name} były bardzo miłe dla mnie. ${mark}`,
      mayPublish: true,
    });
    await plain.goto(`${url}/workspace/feedback`);
    await signIn(plain, 'experience-lead', 'RT5');
    await plain.goto(address({ q: mark, show: 'translate' }));
    await plain.getByRole('link', { name: new RegExp(name) }).click();
    await plain.getByLabel('The words in English').fill('The nurses were very kind to me.');
    await plain.getByRole('button', { name: 'Save the translation' }).click();
    expect(await plain.getByRole('status').innerText()).toBe('The translation is saved.');
    await plain.getByRole('checkbox', { name: `Name: ${name}` }).check();
    await plain.getByLabel('Other words').fill('Ada');
    await plain.getByRole('button', { name: 'Take it out' }).click();
    expect(await plain.getByRole('status').innerText()).toContain('It is taken out');
    expect(await plain.content()).not.toContain(name);
    await plain.getByRole('button', { name: 'Publish the words as they stand here' }).click();
    expect(await plain.getByRole('status').innerText()).toBe('The words are published.');
    await plain.getByRole('button', { name: 'Read the original' }).click();
    expect(await plain.getByRole('alert').innerText()).toContain('why you read the original');
    await plain.getByLabel('Why do you read it?').fill(`To check ${mark}`);
    await plain.getByRole('button', { name: 'Read the original' }).click();
    await plain.getByText(new RegExp(`Nurse ${name}`)).waitFor();
    await plain.goto(`${url}/workspace/originals`);
    const look = plain.getByRole('row', { name: new RegExp(`To check ${mark}`) });
    expect(await look.innerText()).toContain('experience-lead@RT5');
    await plain.getByLabel('Who looked').fill('nobody@RT5');
    await plain.getByRole('button', { name: 'Show these' }).click();
    expect(await look.count()).toBe(0);
    expect(plain.url()).toBe(`${url}/workspace/originals`);
    await plain.getByLabel('Who looked').fill('experience-lead@RT5');
    await plain.getByRole('button', { name: 'Show these' }).click();
    expect(await look.count()).toBe(1);
    await plain.context().close();
  });

  it('is coded a second time by somebody who does not see the first codes', async () => {
    const second = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await second.goto(`${url}/workspace/feedback-again`);
    await signIn(second, 'experience-team', 'RT5');
    await second.getByRole('heading', { level: 1, name: 'Code a second time' }).waitFor();
    await second.getByRole('button', { name: 'Give me a comment' }).click();
    expect(await second.getByRole('status').innerText()).toBe('This comment is yours to code.');
    expect(await second.getByRole('checkbox', { checked: true }).count()).toBe(0);
    const save = second.getByRole('button', { name: 'Save and go to the next' });
    const item =
      (await save.locator('xpath=ancestor::form').getAttribute('action'))?.replace('-again', '') ?? '';
    // The way round: the inbox says nothing of the codes either, until these are sent.
    await second.goto(url + item);
    await second.getByText('you do not see how somebody else coded it').waitFor();
    expect(await second.getByRole('term').allInnerTexts()).not.toContain('Themes');
    expect(await second.getByRole('button', { name: 'Save themes' }).count()).toBe(0);
    await second.getByRole('link', { name: 'Code it now' }).click();
    await second.getByRole('radio', { name: 'Negative', exact: true }).check();
    await save.click();
    expect(await second.getByRole('status').innerText()).toContain('Your codes are kept.');
    await second.goto(url + item);
    expect(await second.getByRole('term').allInnerTexts()).toContain('Themes');
    await second.goto(`${url}/workspace/feedback-again`);
    await second.getByRole('table').waitFor();
    await second.context().close();
  });
});
