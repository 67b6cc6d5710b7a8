import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { signedIn } from '../support/examine.js';
import { url } from '../support/platform.js';

const name = `Anita ${randomUUID().slice(0, 8)}`;
const email = `${randomUUID()}@example.org`;
const answer = `Thank you, we meet on Tuesday at two. ${randomUUID()}`;

let browser: Browser;
let team: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  team = await signedIn(browser, 'involvement-team@RT5', '/workspace', { javaScriptEnabled: false });
});
afterAll(() => browser.close());

describe('a person who wants to take part', () => {
  it('comes forward on the trust’s own site without an account', async () => {
    const person = await (await browser.newContext()).newPage();
    await person.goto(url);
    const widget = person.locator('wesaid-opportunities');
    await widget
      .getByRole('button', { name: /interested/i })
      .first()
      .click();
    await widget.getByLabel('Your name').fill(name);
    await widget.getByLabel('Your e-mail address').fill(email);
    await widget.getByLabel('Yes, you may contact me about this').check();
    await widget.getByRole('button', { name: 'Send', exact: true }).click();
    await widget.getByText('Thank you for coming forward.').waitFor();
    await person.context().close();
  });

  it('is answered by the team in the workspace, after an empty answer was put right', async () => {
    await team.goto(`${url}/workspace`);
    await team.getByRole('link', { name: /people wait for an answer/ }).click();
    await team.getByRole('link', { name: new RegExp(name) }).click();
    await team.getByRole('button', { name: 'Send this answer' }).click();
    expect(await team.getByRole('alert').innerText()).toContain('Write the answer.');
    await team.getByLabel('Your answer').fill(answer);
    await team.getByRole('button', { name: 'Send this answer' }).click();
    expect(await team.getByRole('status').innerText()).toContain('Your answer is kept');
    expect(await team.getByRole('main').innerText()).toContain(answer);
    expect(team.url()).not.toContain(name);
  });

  it('gets the answer by e-mail', async () => {
    const mailbox = await (await browser.newContext()).newPage();
    await expect
      .poll(
        async () => {
          await mailbox.goto(`${url}/dev/mailbox`);
          return mailbox.getByRole('main').innerText();
        },
        { timeout: 20_000 },
      )
      .toContain(email);
    await mailbox.getByRole('listitem').filter({ hasText: email }).getByRole('link').click();
    expect(await mailbox.getByRole('main').innerText()).toContain(answer);
    await mailbox.context().close();
  });
});

describe('the involvement team', () => {
  it('publishes an opportunity, and closes it again', async () => {
    const title = `Help us choose new chairs ${randomUUID()}`;
    await team.goto(`${url}/workspace/opportunities/new`);
    await team.getByLabel('What is it called?').fill(title);
    await team.getByRole('button', { name: 'Publish this' }).click();
    expect(await team.getByLabel('What is it called?').inputValue()).toBe(title);
    await team.getByLabel('What is it about?').fill('We look at chairs together and choose.');
    await team.getByLabel('Area of work').fill('Estates');
    await team.getByLabel('Where?').fill('Education centre');
    await team.getByLabel('How much time, and when?').fill('Two hours in January');
    await team.getByLabel('What do people get?').fill('Travel and lunch');
    await team.getByRole('button', { name: 'Publish this' }).click();
    expect(await team.getByRole('status').innerText()).toContain('It is published');
    await team.getByRole('button', { name: 'Close this opportunity' }).click();
    expect(await team.getByRole('status').innerText()).toContain('It is closed');
  });

  it('publishes an event, adds somebody to the register, and records what was said', async () => {
    await team.goto(`${url}/workspace/events/new`);
    await team.getByLabel('What is it called?').fill('Winter café');
    await team.getByRole('button', { name: 'Publish this' }).click();
    expect(await team.getByRole('alert').innerText()).toContain('Say when it begins.');
    await team.getByLabel('What happens there?').fill('Tea, cake and what you think.');
    await team.getByLabel('It begins').fill('2099-12-03T14:30');
    await team.getByLabel('It ends').fill('2099-12-03T16:00');
    await team.getByLabel('Where?').fill('Café on the ground floor');
    await team.getByRole('button', { name: 'Publish this' }).click();
    expect(await team.getByRole('status').innerText()).toContain('It is published');

    const involved = `Bea ${randomUUID().slice(0, 8)}`;
    await team.goto(`${url}/workspace/register/new`);
    await team.getByLabel('Name').fill(involved);
    await team.getByLabel('E-mail').fill('bea@example.org');
    await team.getByLabel('Carer').check();
    await team.getByLabel('What they are interested in').fill('food, gardens');
    await team.getByRole('button', { name: 'Add this person' }).click();
    expect(await team.getByRole('status').innerText()).toContain('on the register');
    await team.getByLabel('Takes a break').check();
    await team.getByRole('button', { name: 'Save changes' }).click();
    expect(await team.getByRole('status').innerText()).toContain('The changes are saved.');
    await team.getByLabel('Interested in', { exact: true }).fill('gardens');
    await team.getByRole('button', { name: 'Filter' }).click();
    await team.getByRole('link', { name: new RegExp(involved) }).waitFor();

    const words = `The garden is locked too often ${randomUUID()}`;
    await team.goto(`${url}/workspace/statements/new`);
    await team.getByLabel('What they said').fill(words);
    await team.getByText('Environment', { exact: false }).first().click();
    await team.locator('details[open] input[type=checkbox]').first().check();
    await team.getByRole('button', { name: 'Record this' }).click();
    expect(await team.getByRole('status').innerText()).toContain('It is recorded.');
    expect(await team.getByRole('main').innerText()).toContain(words);
  });
});
