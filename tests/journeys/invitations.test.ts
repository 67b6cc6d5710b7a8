import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';
import { as, url } from '../support/platform.js';

let browser: Browser;
let lead: Page;
const services: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  const { data } = await as<{ trust: { services: { nodes: { name: string }[] } } }>(
    'experience-team@RT5',
    '{ trust(odsCode: "RT5") { services(first: 2) { nodes { name } } } }',
  );
  services.push(...(data?.trust.services.nodes.map(({ name }) => name) ?? []));
  // Everything on these pages works without script, so that is how it is tried.
  lead = await signedIn(browser, 'experience-lead@RT5', '/workspace/invitations', {
    javaScriptEnabled: false,
  });
});
afterAll(() => browser.close());

const today = new Date().toISOString().slice(0, 10);
const listOf = (...rows: readonly (readonly [mobile: string, exclusion?: string])[]): Buffer =>
  Buffer.from(
    [
      'Service,Contact day,Mobile,Setting,Exclusion',
      ...rows.map(([mobile, exclusion = '']) => `"${services[0]}",${today},${mobile},Community,${exclusion}`),
    ].join('\n'),
  );
const upload = async (buffer: Buffer, name = 'list.csv'): Promise<void> => {
  await lead.goto(`${url}/workspace/invitations`);
  await lead.getByLabel('List of people who were here').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await lead.getByRole('button', { name: 'Look the list through' }).click();
};
const row = (name: string | RegExp) =>
  lead.getByRole('row').filter({ has: lead.getByRole('rowheader', { name }) });
const texts = async (): Promise<string> => (await fetch(`${url}/dev/mailbox/texts`)).text();
const wait = { timeout: 30_000, interval: 250 };

describe('people are asked by text message how their care was', () => {
  it('R142 a list is looked through before anything is sent', async () => {
    await upload(
      listOf(['07700 900801'], ['07700 900802', 'deceased'], ['0116 295 0030'], ['07700900803', 'see notes']),
    );
    await lead.getByText('Nobody is asked yet.').waitFor();
    expect(await row('Get a message').getByRole('cell').innerText()).toBe('1');
    expect(
      await row(/^Not asked: .*has died/)
        .getByRole('cell')
        .innerText(),
    ).toBe('1');
    expect(await row('Do not fit').getByRole('cell').innerText()).toBe('2');
    await lead.getByText('is no mobile number of the United Kingdom').waitFor();
    const link = lead.getByRole('link', { name: 'Save these rows as a file' });
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toMatch(/^\/workspace\/invitations\/lists\/[\w-]{36}\/rejected$/);
    const file = await (await lead.request.get(`${url}${address}`)).text();
    expect(file).toContain('is no mobile number of the United Kingdom');
    expect(file).not.toMatch(/295 0030|900803/);
    const words = await lead.locator('blockquote').innerText();
    expect(words).toMatch(/^From Leicestershire Partnership: .* reply STOP\.$/s);
    expect(words).toMatch(/\/f\/[\w-]{36}\?via=sms /);
    expect(words).not.toContain(services[0]);
    expect(await lead.content()).not.toContain('900801');
    expect(await texts()).not.toContain('900801');
  });

  it('R142 the messages go once each, and nobody else is asked', async () => {
    await lead.getByRole('button', { name: 'Send 1 message' }).click();
    expect(await lead.getByRole('status').innerText()).toContain('The messages are on their way');
    await vi.waitFor(async () => expect(await texts()).toContain('+447700900801'), wait);
    for (const number of ['900802', '900803']) expect(await texts()).not.toContain(number);
    await vi.waitFor(async () => {
      await lead.reload();
      expect(
        await row(/\d{4}$/)
          .first()
          .getByRole('cell')
          .allInnerTexts(),
      ).toBeDefined();
      await lead.getByRole('region', { name: 'Messages by day' }).waitFor({ timeout: 1_000 });
    }, wait);
  });

  it('R142 the link leads to the form of the service, and says that the answer came by text message', async () => {
    const link = /https?:\/\/[^\s<]+via=sms/.exec(await texts())?.[0] ?? '';
    const patient = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await patient.goto(link);
    await patient.getByRole('heading', { level: 1 }).waitFor();
    expect(await patient.context().cookies()).toEqual([]);
    await patient.context().close();
  });

  it('R142 whoever says STOP is not asked again', async () => {
    await lead.goto(`${url}/dev/mailbox/texts`);
    const message = lead.getByRole('listitem').filter({ hasText: '+447700900801' });
    await message.getByRole('button', { name: 'Send the answer' }).click();
    await lead.getByText('The answer is sent.').waitFor();
    await vi.waitFor(async () => {
      await upload(
        Buffer.from(
          listOf(['07700 900801'])
            .toString()
            .replace(services[0] ?? '', services[1] ?? ''),
        ),
      );
      expect(await row('Said STOP before').getByRole('cell').innerText()).toBe('1');
    }, wait);
    await lead.getByRole('button', { name: 'Erase this list' }).click();
    expect(await lead.getByRole('status').innerText()).toBe('The list is erased. Nobody was asked.');
  });

  it('R142 the same list again asks nobody', async () => {
    await upload(listOf(['07700 900801'], ['07700 900802', 'deceased']));
    expect(
      await row(/earlier list/)
        .getByRole('cell')
        .innerText(),
    ).toBe('2');
    await lead.getByRole('button', { name: 'Count these people, and send nothing' }).waitFor();
  });

  it.each([
    ['nothing', Buffer.from(' '), /The first line|is empty/],
    ['other columns', Buffer.from('Name\nAnn'), /Missing: "Service"/],
  ])('says what is wrong with a file with %s', async (_name, buffer, words) => {
    await upload(buffer);
    expect(await lead.getByRole('alert').innerText()).toMatch(words);
    expect(await lead.title()).toMatch(/^Error: /);
  });

  it('asks for a file where none was chosen', async () => {
    await lead.goto(`${url}/workspace/invitations`);
    await lead.getByRole('button', { name: 'Look the list through' }).click();
    expect(
      await lead.getByRole('alert').getByRole('link', { name: 'Choose a file.' }).getAttribute('href'),
    ).toBe('#file');
  });
});

describe('what a trust decides about its invitations', () => {
  it('R142 is refused when the words tell about health, and nothing that was typed is lost', async () => {
    await lead.goto(`${url}/workspace/invitations/settings`);
    await lead.getByLabel('Words', { exact: true }).fill('How was your chemotherapy? {link} Reply STOP.');
    await lead.getByRole('button', { name: 'Save' }).click();
    await lead
      .getByRole('alert')
      .getByText(/Leave out “chemotherapy”/)
      .waitFor();
    expect(await lead.getByLabel('Words', { exact: true }).inputValue()).toContain('chemotherapy');
    await lead
      .getByLabel('Words', { exact: true })
      .fill('{trust}: how was {service}? {link} Reply STOP to stop.');
    await lead.getByLabel('Services that may be named').fill(`${services[0]} = the clinic`);
    await lead.getByLabel('Words for: The person, or a baby').fill('RIP, deceased');
    await lead.getByRole('button', { name: 'Save' }).click();
    expect(await lead.getByRole('status').innerText()).toContain('It is saved');
    await upload(listOf(['07700 900811'], ['07700 900812', 'rip']));
    expect(await lead.locator('blockquote').innerText()).toContain('how was the clinic?');
    expect(
      await row(/^Not asked: .*has died/)
        .getByRole('cell')
        .innerText(),
    ).toBe('1');
  });

  it('R085 R086 R087 shows the response rate against targets, with how to read it', async () => {
    await lead.goto(`${url}/workspace/invitations`);
    await lead.getByText(/a response rate of \d/).waitFor();
    await lead.getByText(/do not allow comparison between trusts/).waitFor();
    await lead.getByText('Mental health: at least 3% by 31 March 2020').waitFor();
    await lead.getByText('Care near or at home: at least 4% by 31 March 2020').waitFor();
    await lead
      .getByText(/(?:Met|Not met): \d/)
      .first()
      .waitFor();
    await lead.getByText('Set a target').click();
    await lead.getByLabel('At least how many per cent answer?').fill('2');
    await lead.getByLabel('By which day?').fill('2027-06-30');
    await lead.getByRole('button', { name: 'Set this target' }).click();
    expect(await lead.getByRole('status').innerText()).toBe('The target is set.');
    await lead.getByText('The trust as a whole: at least 2% by 30 June 2027').waitFor();
  });

  it('is read by the team, and opens to nobody else', async () => {
    const team = await signedIn(browser, 'experience-team@RT5', '/workspace/invitations/settings');
    await team.getByText('Your experience lead decides about this.').waitFor();
    expect(await team.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await team.context().close();
    const stranger = await signedIn(browser, 'complaints-team@RT5', '/workspace/invitations');
    await stranger.getByRole('heading', { name: 'Your roles do not open this page' }).waitFor();
    await stranger.context().close();
  });
});

describe('the pages of invitations', () => {
  it.each(['/workspace/invitations', '/workspace/invitations/settings', '/dev/mailbox/texts'])(
    'have no fault that axe can find and fit a phone of 320 pixels: %s',
    async (path) => {
      const page = await signedIn(browser, 'experience-lead@RT5', path, {
        bypassCSP: true,
        viewport: { width: 320, height: 640 },
      });
      expect(await violationsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
