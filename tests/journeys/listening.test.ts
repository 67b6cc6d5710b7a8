import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';
import { url } from '../support/platform.js';

const sentence = `We read on weekdays from nine to five. In danger, call 999. ${randomUUID()}`;
let browser: Browser;
let lead: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  lead = await signedIn(browser, 'experience-lead@RXN', '/workspace/listening', { bypassCSP: true });
});
afterAll(() => browser.close());

describe('what happens to a disclosure out of hours', () => {
  it('is set by the lead, who is told beside the field what to put right', async () => {
    await lead.getByLabel('Who reads?').fill('The patient experience team');
    await lead.getByLabel('Monday, from').fill('17:00');
    await lead.getByLabel('Monday, to').fill('09:00');
    await lead.getByRole('button', { name: 'Save the hours' }).click();
    await lead.getByRole('alert').getByRole('link').first().waitFor();
    expect(await lead.getByLabel('Who reads?').inputValue()).toBe('The patient experience team');
    expect(await lead.getByLabel('Monday, from').getAttribute('aria-invalid')).toBe('true');
    await lead.getByLabel('Monday, from').fill('09:00');
    await lead.getByLabel('Monday, to').fill('17:00');
    await lead.getByLabel(/: English$/).fill(sentence);
    await lead.getByRole('button', { name: 'Save the hours' }).click();
    expect(await lead.getByRole('status').innerText()).toContain('The hours are saved');
    expect(await lead.getByLabel(/: Welsh$/).inputValue()).toBe('');
  });

  it('is told to people before they send, and what came in waits until somebody has seen it', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${url}/f/RXN`);
    expect(await page.locator('main').innerText()).toContain(sentence);
    await page.getByRole('radio', { name: 'Poor', exact: true }).check();
    await page.getByRole('textbox').first().fill('I want to die and nobody listens.');
    await page.getByRole('button', { name: /send/i }).click();
    await page.getByRole('heading', { name: /thank you/i }).waitFor();

    await lead.goto(`${url}/workspace/listening`);
    const item = lead.locator('.record li').last();
    await item.getByRole('link', { name: /^An answer of/ }).waitFor();
    await item.getByRole('button', { name: 'I have seen it' }).click();
    expect(await lead.getByRole('status').innerText()).toBe('Marked as seen.');
  });

  it('shows staff who are no lead the sentence, and no form to change it', async () => {
    const team = await signedIn(browser, 'experience-team@RXN', '/workspace/listening');
    await team.getByText(sentence).waitFor();
    expect(await team.getByRole('button', { name: 'Save the hours' }).count()).toBe(0);
    await team.context().close();
  });

  it('is a page without faults that axe can find, which fits a narrow screen', async () => {
    await lead.setViewportSize({ width: 320, height: 640 });
    await lead.goto(`${url}/workspace/listening`);
    expect(await violationsOf(lead)).toEqual([]);
    expect(await overflowOf(lead)).toBeLessThanOrEqual(0);
  });
});
