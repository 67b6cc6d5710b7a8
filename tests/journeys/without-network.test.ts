import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { as, url } from '../support/platform.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the feedback form when nothing can be sent', () => {
  it('R031 keeps what was typed, says so, and sends it once when the network is back', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    const form = page.locator('wesaid-feedback-form');
    const words = `Kept through the outage ${randomUUID()}`;
    await form.getByRole('radio', { name: 'Good', exact: true }).check();
    await form.getByRole('textbox').first().fill(words);

    await context.setOffline(true);
    await form.getByRole('button', { name: /send/i }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByRole('textbox').first().inputValue()).toBe(words);

    await context.setOffline(false);
    await form
      .getByRole('button', { name: /send|try again/i })
      .first()
      .click();
    await form.getByRole('heading', { name: /thank you/i }).waitFor();
    const { data } = await as<{ feedback: { nodes: { comment: string | null }[] } }>(
      'experience-team@RT5',
      '{ feedback(trust: "RT5", first: 20, filter: { search: "Kept through the outage" }) { nodes { comment } } }',
    );
    expect(data?.feedback.nodes.filter((node) => node.comment === words)).toHaveLength(1);
    await context.close();
  });
});
