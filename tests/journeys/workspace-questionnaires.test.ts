import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';
import { as, url } from '../support/platform.js';

let browser: Browser;
let team: Page;
let lead: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  // Everything on these pages works without script, so that is how it is tried.
  const options = { javaScriptEnabled: false };
  team = await signedIn(browser, 'experience-team@RT5', '/workspace/questionnaires', options);
  lead = await signedIn(browser, 'experience-lead@RT5', '/workspace/questionnaires', options);
});
afterAll(() => browser.close());

const heard = `Did you feel heard ${randomUUID()}?`;
const matters = `What matters to you ${randomUUID()}?`;
const name = `Questions of a ward ${randomUUID()}`;
const opened: string[] = [];
let service = '';
let questionnaire = '';

const said = (page: Page): Promise<string> => page.getByRole('status').innerText();

/** Presses a button by keyboard, and waits for the page that follows. */
const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button }).press('Enter');

async function addToBank(text: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await team.goto(`${url}/workspace/questionnaires/bank/new`);
  await team.getByLabel('The question', { exact: true }).fill(text);
  await fill(team);
  await press(team, 'Add it to the bank');
  expect(await said(team)).toBe('The question is in the bank.');
  await team.getByLabel('Who signs it off?').fill('The patients of the ward');
  await press(team, 'Sign it off');
  expect(await said(team)).toBe('The question is signed off.');
  opened.push(new URL(team.url()).pathname);
}

async function takeStep(step: string): Promise<void> {
  await lead.goto(url + questionnaire);
  await lead.getByRole('radio', { name: step, exact: true }).check();
  await lead.getByLabel('Who takes this step?').fill('The lead');
  await press(lead, 'Take this step');
  expect(await said(lead)).toBe('The step is taken.');
}

/** What the form of the service asks, as anybody may read it. */
async function asked(): Promise<string[]> {
  type Found = { trust: { questionnaire: { questions: { text: string }[] } | null } };
  const { data } = await as<Found>(
    'experience-team@RT5',
    'query ($service: ID) { trust(odsCode: "RT5") { questionnaire(service: $service) { questions { text } } } }',
    { service },
  );
  return (data?.trust.questionnaire?.questions ?? []).map(({ text }) => text);
}

describe('a ward gets questions of its own, on pages and by keyboard', () => {
  it('R138 keeps questions in a bank, and says what is missing first', async () => {
    await team.getByRole('link', { name: 'Question bank' }).click();
    await team.getByRole('link', { name: 'Add a question' }).click();
    await team.getByLabel('The question', { exact: true }).fill(heard);
    await team.getByRole('radio', { name: 'One of several answers' }).check();
    await team.getByRole('radio', { name: 'Written by us' }).check();
    await press(team, 'Add it to the bank');
    const problem = team.getByRole('alert').getByRole('link', { name: 'Give 2 to 20 options.' });
    expect(await problem.getAttribute('href')).toBe('#options');
    expect(await team.getByLabel('The question', { exact: true }).inputValue()).toBe(heard);

    await addToBank(heard, async (page) => {
      await page.getByRole('radio', { name: 'One of several answers' }).check();
      await page.getByLabel('Answers to choose from').fill('Yes\nPartly\nNo');
      await page.getByLabel('Which of these answers does its measure count?').fill('Yes');
      await page.getByRole('radio', { name: 'Written by us' }).check();
    });
    await addToBank(matters, async (page) => {
      await page.getByRole('radio', { name: 'Their own words' }).check();
      await page.getByRole('radio', { name: /Designed together/ }).check();
      await page.getByLabel('With whom was it designed?').fill('The patients of the ward');
      await page.getByLabel('When was it designed?').fill('2026-03-02');
    });
  });

  it('R145 writes a question in another language', async () => {
    await team.locator('summary', { hasText: 'Write it in another language' }).click();
    await team.getByLabel('Language', { exact: true }).selectOption('cy');
    await team.getByLabel('The question in this language').fill('Beth sy’n bwysig i chi?');
    await press(team, 'Save these words');
    expect(await said(team)).toBe('The words are saved. Sign the question off again.');
    await team.getByLabel('Who signs it off?').fill('The patients of the ward');
    await press(team, 'Sign it off');
  });

  it('R139 proposes a questionnaire, and chooses and orders its questions', async () => {
    await team.goto(`${url}/workspace/questionnaires/new`);
    const place = team.getByLabel('Where is it asked?');
    await place.selectOption({ index: 3 });
    service = await place.inputValue();
    await team.getByLabel('What do you call it?').fill(name);
    await team.getByLabel('Who looks after it?').fill('Ward manager');
    await team.getByLabel('Who proposes it?').fill('A nurse');
    await press(team, 'Propose it');
    expect(await said(team)).toContain('It is proposed.');
    questionnaire = new URL(team.url()).pathname;

    await team.getByRole('link', { name: 'Choose and order questions' }).click();
    opened.push(new URL(team.url()).pathname);
    for (const [question, when] of [
      [heard, 'Always'],
      [matters, 'After “Very good” to the national question'],
    ] as const) {
      await team.getByLabel('Question of the bank').selectOption({ label: question });
      await team.getByLabel('When is it asked?').selectOption({ label: when });
      await press(team, 'Add it at the end');
    }
    await press(team, `Move up: ${matters}`);
    expect(await team.locator('main ol strong').allInnerTexts()).toEqual([matters, heard]);
    await team.getByText('Asked after “Very good” to the national question').waitFor();
  });

  it('R140 cannot be approved before it says what becomes of answers', async () => {
    await lead.goto(url + questionnaire);
    await lead.getByRole('radio', { name: 'Approve it' }).check();
    await lead.getByLabel('Who takes this step?').fill('The lead');
    await press(lead, 'Take this step');
    await lead
      .getByRole('alert')
      .getByText('This has to be said before it can be approved.')
      .first()
      .waitFor();

    await team.goto(url + questionnaire);
    await team.getByRole('link', { name: 'Say what it is for and what becomes of answers' }).click();
    opened.push(new URL(team.url()).pathname);
    for (const box of await team.getByRole('textbox').all()) await box.fill('As we agreed');
    await team.getByText('The same in other languages').click();
    await team.getByLabel('Welsh').fill('Fel y cytunwyd');
    await press(team, 'Save this');
    expect(await said(team)).toBe('The changes are saved.');
    expect(await team.getByRole('radio', { name: 'Approve it' }).count()).toBe(0);
    await team.getByRole('link', { name: /as people see it/ }).click();
    await team.getByRole('link', { name: 'Welsh' }).click();
    await team.getByRole('heading', { name: 'Beth sy’n bwysig i chi?' }).waitFor();
    await team.getByText('Fel y cytunwyd').waitFor();
  });

  it('R038 reaches the form of the ward as soon as the lead makes it live, and leaves when it is retired', async () => {
    await takeStep('Approve it');
    expect(await asked()).not.toContain(heard);
    await takeStep('Make it live');
    expect((await asked()).slice(-2)).toEqual([matters, heard]);
    await takeStep('Begin its review');
    expect(await asked()).toContain(heard);
    await takeStep('Retire it');
    expect(await asked()).not.toContain(heard);
  });

  it('R181 sets a dated stage of the roll-out of the core set, and says what is missing first', async () => {
    await lead.goto(`${url}/workspace/questionnaires`);
    await lead.getByRole('link', { name: /^Core questions/ }).click();
    await lead.getByText(/Pilot: [\s\S]+ of services/).waitFor();
    const set = async (fill: () => Promise<void>): Promise<void> => {
      await lead.locator('summary', { hasText: 'Set a stage' }).click();
      await fill();
      await press(lead, 'Set this stage');
    };
    await set(async () => {
      await lead.getByRole('radio', { name: 'The whole trust' }).check();
      await lead.getByLabel('From which day?').fill('2020-01-01');
    });
    await lead.getByRole('alert').getByRole('link', { name: 'Choose today or a later day.' }).waitFor();
    await lead.getByLabel('From which day?').fill('2099-01-01');
    await press(lead, 'Set this stage');
    expect(await said(lead)).toBe('The stage is set.');
    await lead.getByText('From 1 January 2099').waitFor();
    await lead.getByText('The whole trust (100% of services)').waitFor();
  });

  it('R070 registers another survey and decides that it goes into the questionnaire', async () => {
    await team.goto(`${url}/workspace/questionnaires/register/new`);
    await team.getByLabel('What is it called?').fill(`Food ${randomUUID()}`);
    await team.getByLabel('Who looks after it?').fill('Ward manager');
    await team.getByLabel('What is it for?').fill('To plan menus');
    await team.getByLabel('How many responses does it have?').fill('42');
    await press(team, 'Register it');
    expect(await said(team)).toBe('The survey is in the register.');
    opened.push(new URL(team.url()).pathname);
    await team.getByRole('radio', { name: 'Merge it into another one' }).check();
    await press(team, 'Save this decision');
    await team.getByRole('alert').getByRole('link', { name: 'Say into which one thing it goes.' }).waitFor();
    await team.getByLabel('Merge it into', { exact: true }).selectOption({ label: name });
    await press(team, 'Save this decision');
    expect(await said(team)).toBe('The decision is saved.');
    await team.getByText(`Merge it into another one: ${name}`).waitFor();
  });

  it('has no fault that axe can find, and fits a phone and 400 per cent, on each page', async () => {
    const examined = await signedIn(browser, 'experience-lead@RT5', '/workspace/questionnaires', {
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    const lists = ['', '/new', '/bank', '/bank/new', '/results', '/register', '/register/new'];
    const paths = lists.map((path) => `/workspace/questionnaires${path}`);
    for (const path of [
      ...paths,
      ...opened.filter((path) => !/questions|purpose/.test(path)),
      questionnaire,
    ]) {
      await examined.goto(url + path);
      expect([path, await violationsOf(examined)]).toEqual([path, []]);
      expect([path, await overflowOf(examined)]).toEqual([path, 0]);
    }
    await examined.context().close();
  });
});
