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
      '{ feedback(trust: "RT5", first: 20) { nodes { comment mayPublish } } }',
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
