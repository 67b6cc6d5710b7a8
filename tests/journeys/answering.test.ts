import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { as, url } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';
import { forgetQuotas } from '../support/quotas.js';
import { signIn } from '../support/sign-in.js';

let browser: Browser;
let staff: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  // Everything on these pages works without script, so that is how it is tried.
  staff = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => browser.close());

const words = `Nobody came when I rang ${randomUUID()}`;
const reply = `Thank you. We are sorry that nobody came ${randomUUID()}`;
const more = `It was the night of Sunday ${randomUUID()}`;
const status = async () => staff.getByRole('status').innerText();
let receipt = '';
let item = '';

describe('somebody who was unhappy is answered, and adds to what they said', () => {
  it('raises a follow-up that waits for staff', async () => {
    receipt =
      (await submitFeedback({ rating: 'VERY_POOR', comment: words, mayPublish: true })).data?.submitFeedback
        .code ?? '';
    await staff.goto(`${url}/workspace`);
    await signIn(staff, 'experience-team', 'RT5');
    await staff.waitForURL(`${url}/workspace`);
    await staff.getByRole('link', { name: /follow-ups that nobody looks after yet/ }).waitFor();
    const { data } = await as(
      'experience-team@RT5',
      '{ feedback(trust: "RT5", state: NEW, first: 20) { nodes { id comment } } }',
    );
    const { nodes } = (data as { feedback: { nodes: { id: string; comment: string }[] } }).feedback;
    item = `/workspace/answering/${nodes.find(({ comment }) => comment === words)?.id}`;
    await staff.goto(url + item);
    await staff.getByText('Low score.').waitFor();
    await staff.getByText('Nobody looks after it yet.').first().waitFor();
  });

  it('is taken by one of them, who finds it among their own', async () => {
    await staff.getByRole('link', { name: /Take it, hand it over/ }).click();
    await staff.getByLabel('Name', { exact: true }).fill('Sister Jo');
    await staff.getByRole('checkbox', { name: /put it into my list/ }).check();
    await staff.getByRole('button', { name: 'Save who looks after it' }).click();
    expect(await status()).toBe('It is saved who looks after it.');
    await staff.getByRole('link', { name: 'Mine', exact: true }).click();
    await staff.getByRole('link', { name: words }).click();
    await staff.getByText('Looked after by Sister Jo.').waitFor();
  });

  it('is answered in private, after what was missing is put right', async () => {
    await staff.getByRole('link', { name: 'Write a reply' }).click();
    await staff.getByRole('button', { name: 'Send the reply' }).click();
    const problem = staff.getByRole('alert').getByRole('link', { name: 'Write the reply.' });
    expect(await problem.getAttribute('href')).toBe('#text');
    await staff.getByRole('textbox', { name: 'Your reply' }).fill(reply);
    await staff.getByLabel('Who replies').fill('The team of the ward');
    await staff.getByRole('button', { name: 'Send the reply' }).click();
    expect(await status()).toBe('The reply can be read from now on.');
    await staff.getByText(/You can change it until/).waitFor();
  });

  it('invites them to make a complaint', async () => {
    await staff.getByRole('link', { name: 'Invite the person to make a complaint' }).click();
    await staff.getByLabel(/What would you like to say/).fill('You can make a complaint about this.');
    await staff.getByRole('button', { name: 'Invite them' }).click();
    expect(await status()).toContain('invites the person');
  });

  it('R116 is done with what was done, and what is late stands on one page', async () => {
    await staff.getByRole('link', { name: /Take it, hand it over/ }).click();
    await staff.getByLabel('What was done').fill('We mended the bell.');
    await staff.getByRole('button', { name: 'It is done' }).click();
    expect(await status()).toBe('It is done.');
    await staff.goto(`${url}/workspace/answering/late`);
    await staff.getByRole('heading', { name: 'What is late' }).waitFor();
    await staff.getByText(/answers received a reply or an action/).waitFor();
  });

  it('R178 counts for its directorate, which sees how many themes it answered and acted on', async () => {
    await staff.goto(`${url}/workspace/answering`);
    await staff.getByRole('link', { name: 'What directorates made of it' }).click();
    await staff.getByRole('heading', { level: 1, name: 'What directorates made of it' }).waitFor();
    const rows = staff.getByRole('region', { name: 'Directorates' }).getByRole('row');
    await rows
      .filter({ hasText: /\d+% \(\d+ of \d+\)/ })
      .first()
      .waitFor();
  });
});

describe('a public reply', () => {
  it('waits in the queue of another person, who checks it', async () => {
    await staff.goto(`${url}${item}/reply`);
    const open = `We say it to everybody ${randomUUID()}`;
    await staff.getByRole('textbox', { name: 'Your reply' }).fill(open);
    await staff.getByLabel('Who replies').fill('The team of the ward');
    await staff.getByRole('radio', { name: /Everybody, under the published words/ }).check();
    await staff.getByRole('button', { name: 'Send the reply' }).click();
    expect(await status()).toContain('waits until another person has read it');
    expect(await staff.getByRole('link', { name: 'Check this reply' }).count()).toBe(0);

    const lead = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await lead.goto(`${url}/sign-in?return=${encodeURIComponent('/workspace/answering?show=check')}`);
    await signIn(lead, 'experience-lead', 'RT5');
    await lead.getByRole('link', { name: open }).click();
    await lead.getByRole('link', { name: 'Check this reply' }).click();
    await lead.getByRole('radio', { name: /send it back/ }).check();
    await lead.getByRole('button', { name: 'Save the decision' }).click();
    await lead.getByRole('alert').getByRole('link', { name: 'Say what its author should change.' }).waitFor();
    await lead.getByRole('radio', { name: /it can be read from now on/ }).check();
    await lead.getByRole('button', { name: 'Save the decision' }).click();
    expect(await lead.getByRole('status').innerText()).toBe('The reply can be read from now on.');
    await lead.context().close();
  });
});

describe('the huddle of a ward', () => {
  it('R115 shows what came in within a day and what is open, ward by ward', async () => {
    await staff.goto(`${url}/workspace/huddle`);
    const ward = staff.getByLabel('Ward or service');
    await ward.selectOption({ index: 0 });
    await staff.getByRole('button', { name: 'Show the huddle' }).click();
    await staff.getByRole('heading', { level: 1, name: /^Huddle of / }).waitFor();
    for (const name of ['What people said', 'To follow up', 'Actions that are still open']) {
      await staff.getByRole('heading', { level: 2, name }).waitFor();
    }
  });
});

describe('alerts', () => {
  it('are asked for and ended on one page', async () => {
    const address = `${randomUUID()}@trust.example`;
    await staff.goto(`${url}/workspace/alerts`);
    await staff.getByRole('button', { name: 'Send me this alert' }).click();
    await staff
      .getByRole('alert')
      .getByRole('link', { name: /Give an e-mail address/ })
      .waitFor();
    await staff.getByRole('checkbox', { name: 'Low scores' }).check();
    await staff.getByLabel('Your e-mail address').fill(address);
    await staff.getByRole('button', { name: 'Send me this alert' }).click();
    expect(await status()).toBe('You will get this alert.');
    const alert = staff.getByRole('listitem').filter({ hasText: address });
    await alert.getByText('Words that may speak of danger; Low scores').waitFor();
    await alert.getByRole('button', { name: 'End this alert' }).click();
    expect(await status()).toBe('The alert is ended.');
    expect(await staff.getByText(address).count()).toBe(0);
  });
});

describe('what the person sees with their code', () => {
  it('is the reply and the invitation, and staff see what they add to it', async () => {
    // The journeys before this one looked up codes from the same address.
    await forgetQuotas();
    const patient = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await patient.goto(`${url}/r`);
    await patient.getByRole('textbox').fill(receipt);
    await patient.getByRole('button').click();
    await patient.getByText(reply).waitFor();
    await patient.getByText('You can make a complaint about this.').waitFor();
    await patient.getByRole('textbox', { name: 'What would you like to add?' }).fill(more);
    await patient
      .locator('form')
      .filter({ has: patient.getByRole('textbox', { name: 'What would you like to add?' }) })
      .getByRole('button')
      .click();
    await patient.getByText('Thank you. We have what you added.').waitFor();
    await patient.context().close();
    await staff.goto(url + item);
    await staff.getByText(more).waitFor();
    await staff.goto(url + item.replace('answering', 'feedback'));
    await staff.getByText(more).waitFor();
    await staff.getByText('Not read yet').waitFor();
  });
});
