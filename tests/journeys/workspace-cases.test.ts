import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SubgraphClient } from '../../subgraphs/shared/src/delivery/index.js';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';
import { signIn } from '../support/sign-in.js';

let browser: Browser;
let team: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await team.goto(`${url}/sign-in?return=/workspace`);
  await signIn(team, 'complaints-team', 'RT5');
});
afterAll(() => browser.close());

const words = `Nobody told my mother when she would go home ${randomUUID()}`;

interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Raises a case as the page of a trust does, which the gateway has let in. */
async function raise(input: Record<string, unknown>): Promise<Receipt> {
  const { url: origin = '', signingKey = '' } = inject('platformSubgraphs')['complaints'] ?? {};
  const client = new SubgraphClient({ name: 'complaints', url: origin, signingKey }, 30_000);
  const { body } = await client.send(
    { kind: 'public', trust: 'RT5', embedKey: 'hosted', testMode: false },
    {
      query: `mutation ($input: RaiseCaseInput!) {
        raiseCase(input: $input) { ... on CaseReceipt { reference code } }
      }`,
      variables: {
        input: {
          idempotencyKey: randomUUID(),
          words,
          reply: { channel: 'EMAIL', name: 'Anita Test', email: 'anita@example.org' },
          ...input,
        },
      },
    },
  );
  await client.close();
  return (body.data as { raiseCase: Receipt }).raiseCase;
}

/** What the holder of a code sees. */
async function progress(code: string): Promise<string> {
  const person = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await person.goto(`${url}/r`);
  await person.getByRole('textbox').fill(code);
  await person.getByRole('button').click();
  const text = await person.locator('section.result').innerText();
  expect(person.url()).toBe(`${url}/r?lang=en`);
  await person.context().close();
  return text;
}

const said = (): Promise<string> => team.getByRole('status').innerText();
const step = (title: string) =>
  team.locator('details', { has: team.getByText(title, { exact: true }) }).first();

async function open(title: string): Promise<void> {
  if ((await step(title).getAttribute('open')) === null)
    await team.getByText(title, { exact: true }).first().click();
}

describe('a complaint, from the first word to the answer', () => {
  let raised: Receipt;

  it('is due at once, and the person sees by when they hear', async () => {
    raised = await raise({ kind: 'COMPLAINT' });
    expect(await progress(raised.code)).toMatch(
      /We have what you sent[\s\S]*By \w+day \d+ \w+ 20\d\d we tell you that we have it/,
    );
    await team.goto(`${url}/workspace`);
    await team.getByRole('link', { name: /to acknowledge/ }).click();
    await team.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await team.getByRole('link', { name: new RegExp(raised.reference) }).waitFor();
  });

  it('shows who told it and how to reach them, what is due, and who has read it', async () => {
    await team.getByRole('link', { name: new RegExp(raised.reference) }).click();
    await team.getByText(words).waitFor();
    await team.getByText('Anita Test').waitFor();
    expect(await team.locator('p.due').innerText()).toMatch(
      /Acknowledge by \w+day \d+ \w+ \d{4}, in \d working days/,
    );
    await open('Who has read this case');
    expect(await step('Who has read this case').innerText()).toContain('complaints-team@RT5');
  });

  it('is acknowledged by e-mail, looked after, talked about, coded and given another day', async () => {
    await team.getByLabel('E-mail to the person').fill('We have your complaint and will look into it.');
    await team.getByRole('button', { name: 'Save that the person was told' }).click();
    expect(await said()).toBe('It is saved that the person was told.');
    await open('Say who looks after it');
    await team.getByLabel('Who looks after it?').fill('Priya');
    await team.getByRole('button', { name: 'Save the name' }).click();
    expect(await said()).toBe('The name is saved.');
    await open('Record a contact');
    await team.getByLabel('What was said?').fill('She wants to know why nobody called.');
    await team.getByRole('button', { name: 'Record this contact' }).click();
    await team.getByText('She wants to know why nobody called.').waitFor();
    await open('Say what it is about');
    await team.locator('summary', { hasText: 'Communication & involvement' }).click();
    await team.getByRole('checkbox').and(team.locator(':visible')).nth(1).check();
    await team.getByRole('button', { name: 'Save themes' }).click();
    expect(await said()).toBe('The themes are saved.');
    await open('Agree another day for the answer');
    await team.getByLabel('By when did you agree to answer?').fill('2020-01-01');
    await team.getByRole('button', { name: 'Save the agreed day' }).click();
    await team.getByRole('alert').getByRole('link', { name: 'Give today or a later day.' }).waitFor();
    expect(await team.getByLabel('By when did you agree to answer?').inputValue()).toBe('2020-01-01');
    expect(await progress(raised.code)).toContain('We are working on it');
  });

  it('is closed with what was found, and the person sees it by their code', async () => {
    await open('Close it');
    await team.getByRole('button', { name: 'Close this case' }).click();
    await team
      .getByRole('alert')
      .getByRole('link', { name: 'Say what was found about the complaint.' })
      .waitFor();
    await team.getByRole('radio', { name: /^Partly upheld/ }).check();
    await team.getByLabel('What did you find, and what was the person told?').fill('The ward did not call.');
    await team.getByRole('button', { name: 'Close this case' }).click();
    expect(await said()).toBe('The case is closed.');
    const seen = await progress(raised.code);
    expect(seen).toMatch(/It is finished[\s\S]*right about a part of your complaint/);
    expect(seen).not.toContain('The ward did not call.');
  });
});

describe('a concern that somebody tells on the telephone', () => {
  it('is opened by the team, which hears what is missing and loses nothing', async () => {
    await team.goto(`${url}/workspace/cases/new`);
    await team.getByLabel('What is it about?').fill('The lift is broken again.');
    await team.getByLabel('Name', { exact: true }).fill('Sam Test');
    await team.getByRole('button', { name: 'Open this case' }).click();
    const problem = team.getByRole('alert').getByRole('link', { name: /telephone number/ });
    expect(await problem.getAttribute('href')).toBe('#reply.telephone');
    expect(await team.getByLabel('What is it about?').inputValue()).toBe('The lift is broken again.');
    await team.getByLabel('Telephone number').fill('01632 960001');
    await team.getByRole('button', { name: 'Open this case' }).click();
    expect(await said()).toContain('The case is open');
    await team.getByRole('heading', { level: 1, name: /^Concern RT5-\d{4}-\d+$/ }).waitFor();
  });

  it('becomes a complaint only when the person wants it, and keeps its reference', async () => {
    const reference = /RT5-\d{4}-\d+/.exec(await team.getByRole('heading', { level: 1 }).innerText())?.[0];
    await open('Make it a complaint');
    await team.getByRole('button', { name: 'Make it a complaint' }).click();
    await team
      .getByRole('alert')
      .getByRole('link', { name: /Ask the person first/ })
      .waitFor();
    await team.getByRole('checkbox', { name: /the person wants it to be a complaint/ }).check();
    await team.getByRole('button', { name: 'Make it a complaint' }).click();
    expect(await said()).toContain('It is a complaint now');
    expect(await team.getByRole('heading', { level: 1 }).innerText()).toBe(`Complaint ${reference}`);
  });

  it('does not exist for the team of another trust, nor for another team of the same', async () => {
    const { pathname } = new URL(team.url());
    for (const [role, trust, heading] of [
      ['complaints-team', 'RXN', 'We cannot find this'],
      ['experience-team', 'RT5', 'Your roles do not open this page'],
    ] as const) {
      const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await other.goto(`${url}/sign-in?return=${encodeURIComponent(pathname)}`);
      await signIn(other, role, trust);
      await other.getByRole('heading', { name: heading }).waitFor();
      expect(await other.content()).not.toContain('The lift is broken again.');
      await other.context().close();
    }
  });
});
