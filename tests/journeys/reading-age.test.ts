import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, violationsOf } from '../support/examine.js';
import { url } from '../support/platform.js';
import { signIn } from '../support/sign-in.js';

const hard =
  'Implementation of the multidisciplinary communication strategy necessitates comprehensive organisational engagement.';
const easy = 'We now talk to each other at the start of each day, so that you hear the same from all of us.';

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  staff = await (
    await browser.newContext({ bypassCSP: true, viewport: { width: 375, height: 800 } })
  ).newPage();
  await staff.goto(`${url}/sign-in?return=${encodeURIComponent('/workspace/actions/new')}`);
  await signIn(staff, 'experience-team', 'RT5');
  await staff.getByLabel('What people said').waitFor();
});
afterAll(() => browser.close());

const did = () => staff.getByRole('textbox', { name: 'What you did' });
const stay = () => staff.getByRole('checkbox', { name: /The words stay as they are/ });

describe('words that everybody will read', () => {
  it('R099 are measured before they are published, with the sentences that are hardest', async () => {
    await staff.getByLabel('What people said').fill('Nobody told us the same thing twice.');
    await did().fill(`${easy} ${hard}`);
    await staff.getByRole('button', { name: 'How easy is this to read?' }).click();
    await staff.getByText(`“${hard}” (20 years)`).waitFor();
    expect(await did().inputValue()).toBe(`${easy} ${hard}`);
    expect(await staff.getByRole('alert').count()).toBe(0);
    expect(await violationsOf(staff)).toEqual([]);
    expect(await overflowOf(staff)).toBeLessThanOrEqual(0);
  });

  it('R099 are to be made easier or left as they are, said by the person who publishes them', async () => {
    await staff.getByRole('button', { name: 'Publish this' }).click();
    await staff
      .getByRole('alert')
      .getByRole('link', { name: /These words are hard to read/ })
      .waitFor();
    await stay().check();
    await staff.getByRole('button', { name: 'Publish this' }).click();
    await staff.getByRole('status').getByText('It is published.').waitFor();
    await staff
      .getByText(/Reading age: \d+ years/)
      .first()
      .waitFor();
  });

  it('R099 may be hard where the same is said in plain words', async () => {
    await staff.getByRole('textbox', { name: 'The same in plain words' }).fill(easy);
    await staff.getByRole('button', { name: 'Save changes' }).click();
    await staff.getByRole('status').getByText('The changes are saved.').waitFor();
    expect(await staff.getByText('Hardest to read:').count()).toBe(0);
  });

  it('R099 are published at once when they are easy', async () => {
    await staff.goto(`${url}/workspace/actions/new`);
    await staff.getByLabel('What people said').fill('It was too loud for us to sleep on the ward at night.');
    await did().fill(easy);
    await staff.getByRole('button', { name: 'Publish this' }).click();
    await staff.getByRole('status').getByText('It is published.').waitFor();
  });
});
