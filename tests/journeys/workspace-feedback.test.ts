import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { as, url } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';
import { signIn } from '../support/sign-in.js';

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  // Everything on these pages works without script, so that is how it is tried.
  staff = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => browser.close());

const words = `The ward was cold at night ${randomUUID()}`;
const done = `We mended the heating ${randomUUID()}`;
let receipt = '';
let item = '';

describe('feedback is read, coded and answered on pages, without the API explorer', () => {
  it('asks to sign in first, and then shows what waits', async () => {
    receipt =
      (await submitFeedback({ rating: 'POOR', comment: words, mayPublish: true })).data?.submitFeedback
        .code ?? '';
    await staff.goto(`${url}/workspace`);
    await signIn(staff, 'experience-team', 'RT5');
    await staff.waitForURL(`${url}/workspace`);
    await staff.getByRole('heading', { name: 'What waits for you' }).waitFor();
    await staff.getByRole('link', { name: /answers to read/ }).click();
    expect(new URL(staff.url()).pathname).toBe('/workspace/feedback');
  });

  it('R072 opens the newest answer beside the list and marks it as read', async () => {
    await staff.getByRole('link', { name: words }).click();
    item = new URL(staff.url()).pathname;
    await staff.getByRole('heading', { level: 1, name: 'Poor' }).waitFor();
    await staff.getByRole('button', { name: 'Mark as read' }).click();
    expect(await staff.getByRole('status').innerText()).toBe('Marked as read.');
  });

  it('R141 codes it with themes and with what the words express', async () => {
    await staff.locator('summary', { hasText: 'Environment, equipment & catering' }).click();
    const theme = staff.getByRole('checkbox').and(staff.locator(':visible')).nth(1);
    await theme.check();
    await staff.getByRole('radio', { name: 'Negative', exact: true }).check();
    await staff.getByRole('button', { name: 'Save themes' }).click();
    expect(await staff.getByRole('status').innerText()).toBe('The themes are saved.');
    await staff.getByText('Coded with themes').waitFor();
  });

  it('says what is missing, keeps what was typed, and publishes what was done about it', async () => {
    await staff.getByRole('link', { name: 'Publish what we did about this' }).click();
    expect(await staff.getByRole('checkbox', { name: words }).isChecked()).toBe(true);
    await staff.getByLabel('What people said').fill('The wards were cold at night.');
    await staff.getByRole('button', { name: 'Publish this' }).click();
    const problem = staff.getByRole('alert').getByRole('link', { name: 'Write at least one sentence.' });
    expect(await problem.getAttribute('href')).toBe('#did');
    expect(await staff.title()).toMatch(/^Error: /);
    expect(await staff.getByLabel('What people said').inputValue()).toBe('The wards were cold at night.');
    expect(await staff.getByRole('checkbox', { name: words }).isChecked()).toBe(true);
    await staff.getByLabel('What you did').fill(done);
    await staff.getByRole('button', { name: 'Publish this' }).click();
    expect(await staff.getByRole('status').innerText()).toContain('It is published');
    expect(new URL(staff.url()).pathname).toMatch(/^\/workspace\/actions\/[\w-]{36}$/);
  });

  it('R143 R157 shows it to everybody, and to the patient by their code', async () => {
    const patient = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await patient.goto(`${url}/r`);
    await patient.getByRole('textbox').fill(receipt);
    await patient.getByRole('button').click();
    await patient.getByText(done).waitFor();
    await patient.context().close();
    await staff.goto(url + item);
    await staff.getByRole('link', { name: done }).waitFor();
  });

  it('shows both versions when two people change the same thing, and loses neither', async () => {
    await staff.getByRole('link', { name: done }).click();
    const id = new URL(staff.url()).pathname.split('/').at(-1);
    const theirs = `We mended all the heating ${randomUUID()}`;
    const mine = `We mended it on ward 3 ${randomUUID()}`;
    await as(
      'experience-lead@RT5',
      'mutation ($input: UpdateActionInput!) { updateAction(input: $input) { __typename } }',
      { input: { action: id, expectedVersion: 1, did: theirs } },
    );
    await staff.getByLabel('What you did').fill(mine);
    await staff.getByRole('button', { name: 'Save changes' }).click();
    await staff.getByRole('alert').getByText('Somebody else changed this').waitFor();
    expect(await staff.getByLabel('What you did').inputValue()).toBe(mine);
    await staff.getByText(`Somebody else saved: ${theirs}`).waitFor();
    await staff.getByRole('button', { name: 'Save changes' }).click();
    expect(await staff.getByRole('status').innerText()).toBe('The changes are saved.');
    await staff.getByText(mine, { exact: true }).first().waitFor();
  });

  it('takes an action back', async () => {
    await staff.getByText('Take this action back').click();
    await staff.getByRole('button', { name: 'Take it back' }).click();
    expect(await staff.getByRole('status').innerText()).toContain('It is taken back');
  });
});

describe('the workspace of somebody else', () => {
  it('shows an answer of one trust to nobody of another, also by its address', async () => {
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await other.goto(url + `/sign-in?return=${encodeURIComponent(item)}`);
    await signIn(other, 'experience-team', 'RXN');
    await other.getByRole('heading', { name: 'We cannot find this' }).waitFor();
    expect(await other.content()).not.toContain(words);
    const response = await other.goto(`${url}${item}?at=RT5`);
    expect(response?.status()).toBe(404);
    await other.context().close();
  });

  it('opens no section to a role that has none there', async () => {
    const complaints = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await complaints.goto(`${url}/sign-in?return=${encodeURIComponent(item)}`);
    await signIn(complaints, 'complaints-team', 'RT5');
    await complaints.getByRole('heading', { name: 'Your roles do not open this page' }).waitFor();
    expect(await complaints.getByRole('link', { name: 'Feedback', exact: true }).count()).toBe(0);
    await complaints.context().close();
  });

  it('takes no form that another site sends', async () => {
    const [cookie] = await staff.context().cookies();
    const forged: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      {},
    ];
    for (const headers of forged) {
      const response = await fetch(`${url}${item}/themes`, {
        method: 'POST',
        headers: { ...headers, cookie: `${cookie?.name}=${cookie?.value}` },
        body: new URLSearchParams({ expectedVersion: '3' }),
      });
      expect(response.status).toBe(403);
    }
  });

  it('keeps what was written when the session ended meanwhile', async () => {
    const response = await fetch(`${url}/workspace/actions/new`, {
      method: 'POST',
      headers: { origin: url, accept: 'text/html' },
      body: new URLSearchParams({ said: 'My long and careful words' }),
    });
    const page = await response.text();
    expect(response.status).toBe(401);
    expect(page).toContain('Sign in again');
    expect(page).toMatch(/name="said" value="My long and careful words"/);
  });
});
