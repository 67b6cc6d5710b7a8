import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { as, url } from '../support/platform.js';

let browser: Browser;
let page: Page;
const words = 'The staff explained everything twice.';

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => browser.close());

/** Looks a code up. */
async function lookUp(address: string, code: string, shown: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox').fill(code);
  await page.locator('#lookup button').click();
  await page.locator('main', { hasText: shown }).waitFor();
}

describe('the feedback form as a plain page', () => {
  it('says what is missing, beside the field and on top, and keeps what was typed', async () => {
    await page.goto(`${url}/f/RT5`);
    await page.getByRole('textbox').first().fill(words);
    await page.getByRole('button', { name: /send/i }).click();
    await page
      .getByRole('link', { name: /choose/i })
      .first()
      .waitFor();
    expect(await page.getByRole('textbox').first().inputValue()).toBe(words);
  });

  it('R031 takes the answer, shows a receipt, and the code finds it again', async () => {
    await page.getByRole('radio', { name: 'Very good', exact: true }).check();
    await page.getByRole('button', { name: /send/i }).click();
    await page.getByRole('heading', { name: /thank you/i }).waitFor();
    const code = (await page.locator('.code').innerText()).trim();
    expect(page.url()).not.toContain(code);

    const { data } = await as<{ feedback: { nodes: { comment: string | null; mayPublish: boolean }[] } }>(
      'experience-team@RT5',
      `{ feedback(trust: "RT5", first: 20, filter: { search: "${words}" }) { nodes { comment mayPublish } } }`,
    );
    expect(data?.feedback.nodes.filter((node) => node.comment === words)).toEqual([
      { comment: words, mayPublish: false },
    ]);

    await page.goto(`${url}/r`);
    await page.getByRole('textbox').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button').first().click();
    await page
      .getByText(/Leicestershire Partnership/)
      .first()
      .waitFor();
  });

  it('answers kindly for a service that does not exist', async () => {
    const answer = await page.goto(`${url}/f/no-such-service`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('main').innerText()).toMatch(/cannot find|not find|no such|does not/i);
  });
});

describe('raising a concern as a plain page', () => {
  it('asks everything at once, and its links lead to what has to be put right', async () => {
    await page.goto(`${url}/concern/RT5`);
    await page.getByRole('radio', { name: 'Make a complaint' }).check();
    await page.getByRole('radio', { name: 'No, for somebody else' }).check();
    await page.getByLabel('Tell us in your own words').fill(words);
    await page.getByRole('radio', { name: 'By telephone' }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Write your telephone number' }).click();
    expect(page.url()).toBe(`${url}/concern/RT5?lang=en#reply-telephone`);
    expect(await page.getByLabel('Tell us in your own words').inputValue()).toBe(words);
    expect(await page.getByRole('radio', { name: 'Make a complaint' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('name')).toBe('reply-address');
  });

  it('takes a complaint for somebody else, says by when it is answered, and the code finds it again', async () => {
    await page.getByLabel('What is the name of the person').fill('Bo Example');
    await page.getByLabel('What are you to them?').fill('daughter');
    await page.getByRole('radio', { name: 'They asked me to' }).check();
    await page.getByLabel('Your name', { exact: true }).fill('Ann Example');
    await page.getByLabel('Your telephone number').fill('01632 960001');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you. We have your complaint.' }).waitFor();
    const [reference = '', code = ''] = await page.locator('.code').allInnerTexts();
    expect(await page.locator('main').innerText()).toMatch(/By \w+day \d+ \w+ 20\d\d we tell you/);
    expect(page.url()).not.toContain(code.trim());

    await lookUp(`${url}/r`, code.trim(), reference.trim());
    expect(await page.locator('main').innerText()).not.toContain('Example');
  }, 120_000);
});

describe('the plain pages in another language', () => {
  it('stay in it from a link at the top to what became of the answer', async () => {
    await page.goto(`${url}/f/RT5`);
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    await page.getByRole('button', { name: 'Anfon adborth' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Dewiswch sut oedd eich profiad' }).waitFor();
    await page.getByRole('radio', { name: 'Da iawn' }).check();
    await page.getByRole('button', { name: 'Anfon adborth' }).click();
    await page.getByRole('heading', { name: 'Diolch' }).waitFor();
    const code = (await page.locator('.code').innerText()).trim();
    await page.getByRole('link', { name: 'Gweld beth sy’n digwydd i’ch adborth' }).click();
    expect(page.url()).toMatch(/\/r\?lang=cy/);
    await lookUp(`${url}/r?lang=cy`, code, 'Mae eich adborth gennym');

    const { data } = await as<{ feedback: { nodes: { language: string | null }[] } }>(
      'experience-team@RT5',
      '{ feedback(trust: "RT5", first: 1) { nodes { language } } }',
    );
    expect(data?.feedback.nodes).toEqual([{ language: 'cy' }]);
  }, 120_000);

  it('run from right to left in Urdu', async () => {
    await page.goto(`${url}/concern/RT5?lang=ur`);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});
