import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';

let browser: Browser;
let patient: Page;
let staff: Page;
const violations: string[] = [];

const words = `The night was cold ${randomUUID()}`;
const done = `We mended the heating ${randomUUID()}`;
let receipt = '';

beforeAll(async () => {
  browser = await launchBrowser();
  patient = await (await browser.newContext()).newPage();
  patient.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text())) violations.push(message.text());
  });
  staff = await (await browser.newContext()).newPage();
});
afterAll(() => browser.close());

/** Asks the API from the page of a signed-in person, as GraphiQL does: with the cookie and the header against forgery. */
const ask = (page: Page, query: string, variables: object = {}) =>
  page.evaluate(async (body) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wesaid-csrf': '1' },
      body,
    });
    return (await response.json()) as { data?: Record<string, never>; errors?: unknown };
  }, JSON.stringify({ query, variables }));

describe('a person is heard, staff act, and it is shown', () => {
  it('R031 R036 lets a patient answer on the demonstration site and gives a receipt code', async () => {
    await patient.goto(url);
    await patient
      .getByText(/demonstration/i)
      .first()
      .waitFor();
    const form = patient.locator('wesaid-feedback-form');
    await form
      .getByRole('heading', { name: 'Overall, how was your experience of our service?' })
      .or(form.getByRole('group', { name: 'Overall, how was your experience of our service?' }))
      .first()
      .waitFor();
    expect(await form.getByRole('radio').count()).toBeGreaterThanOrEqual(6);
    await form.getByRole('radio', { name: 'Poor', exact: true }).check();
    await form.getByRole('textbox').first().fill(words);
    await form.getByRole('radio', { name: /^yes, you may/i }).check();
    await form.getByRole('button', { name: /send/i }).click();
    await form
      .getByText(/thank you/i)
      .first()
      .waitFor();
    receipt = (await form.locator('[part~="code"] code').innerText()).trim();
    expect(receipt.replaceAll(/[^0-9A-Z]/gi, '').length).toBeGreaterThanOrEqual(16);
    expect(patient.url()).not.toContain(receipt);
  });

  it('lets a member of the experience team sign in by the OpenID code flow and read it', async () => {
    await staff.goto(`${url}/sign-in?return=/graphql`);
    await signIn(staff, 'experience-team', 'RT5');
    await staff.waitForURL(`${url}/graphql`);
    const cookies = await staff.context().cookies();
    expect(cookies.find((cookie) => cookie.name === '__Host-wesaid')).toMatchObject({
      httpOnly: true,
      secure: true,
    });
    const { data } = await ask(
      staff,
      '{ feedback(trust: "RT5", first: 5) { nodes { id comment rating version } } }',
    );
    expect(JSON.stringify(data)).toContain(words);
  });

  it('R072 R141 lets them code it with themes and publish an action linked to it', async () => {
    type Listed = { feedback: { nodes: { id: string; comment: string; version: number }[] } };
    const listed = await ask(staff, '{ feedback(trust: "RT5", first: 5) { nodes { id comment version } } }');
    const item = (listed.data as unknown as Listed).feedback.nodes.find((node) => node.comment === words);
    const themes = await ask(staff, '{ themes { code name parent { code } } }');
    const theme = (themes.data as unknown as { themes: { code: string; parent: unknown }[] }).themes.find(
      (each) => each.parent,
    );
    const coded = await ask(
      staff,
      'mutation ($input: CodeFeedbackInput!) { codeFeedback(input: $input) { __typename } }',
      { input: { feedback: item?.id, themes: [theme?.code], sentiment: 4, expectedVersion: item?.version } },
    );
    expect(coded).not.toHaveProperty('errors');
    const published = await ask(
      staff,
      'mutation ($input: PublishActionInput!) { publishAction(input: $input) { __typename } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          trust: 'RT5',
          said: 'The wards were cold at night.',
          did: done,
          label: 'YOU_SAID_WE_DID',
          status: 'DONE',
          themes: [theme?.code],
          feedback: [item?.id],
        },
      },
    );
    expect(published).not.toHaveProperty('errors');
    expect(JSON.stringify(published.data)).not.toContain('ValidationProblem');
  });

  it('R143 R157 shows the action in the feed on the public page', async () => {
    // Public reads may be kept for a minute; a person who comes new sees it at once.
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(url);
    await visitor.locator('wesaid-action-feed').getByText(done).waitFor();
    await visitor.context().close();
  });

  it('shows the patient at /r that something was done', async () => {
    await patient.goto(`${url}/r`);
    await patient.getByRole('textbox').fill(receipt);
    await patient.getByRole('button').first().click();
    await patient.getByText(done).waitFor();
    expect(patient.url()).not.toContain(receipt.replaceAll(/[^0-9A-Z]/gi, '').slice(0, 6));
  });

  it('breaks no rule of the strict content security policy on the way', () => {
    expect(violations).toEqual([]);
  });
});

/** Chooses a person at the local OpenID provider. */
async function signIn(page: Page, role: string, code: string): Promise<void> {
  await page.getByLabel(/role/i).selectOption(role);
  await page.getByLabel(/code|organisation/i).fill(code);
  await page.getByRole('button', { name: /sign in|continue/i }).click();
}
