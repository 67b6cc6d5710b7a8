import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { url } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the link of a receipt', () => {
  it('looks the code up at once, in its language, and takes it out of the address', async () => {
    const page = await browser.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto(`${url}/r?lang=pl#7GQ2-M0XR-4TZB-E9KA`);
    await page.getByRole('heading', { name: 'Nie znamy tego kodu' }).waitFor();
    expect(page.url()).toBe(`${url}/r?lang=pl`);
    expect(sent.join(' ')).not.toContain('7GQ2');
    await page.close();
  });
});

/** A device that reads aloud, prints and has a clipboard, of which each use is written down. */
const device = () => {
  const done: string[] = [];
  const voice = { lang: 'en-GB', name: 'Voice', default: true, localService: true, voiceURI: 'voice' };
  class Utterance {
    onend: (() => void) | null = null;
    constructor(readonly text: string) {}
  }
  const speaker = {
    getVoices: () => [voice],
    speak: (utterance: Utterance) => done.push(`spoken: ${utterance.text}`),
    cancel: () => done.push('quiet'),
    addEventListener: () => undefined,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speaker });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text: string) => Promise.resolve(done.push(`copied: ${text}`)) },
  });
  window.print = () => void done.push('printed');
  Object.defineProperty(window, 'done', { value: done });
};

describe('what became of an answer', () => {
  it('can be listened to, copied and printed where the device can, and stays out of the address', async () => {
    const sent = await submitFeedback({ rating: 'GOOD', comment: 'The tea was warm.', mayPublish: false });
    const code = sent.data?.submitFeedback.code ?? '';
    const page = await browser.newPage();
    await page.addInitScript(device);
    const done = () => page.evaluate(() => (window as unknown as { done: string[] }).done);
    await page.goto(`${url}/r?lang=en#${code}`);
    const listen = page.locator('[data-keep="listen"]');
    await listen.waitFor();
    expect(page.url()).not.toContain(code);
    const words = await listen.innerText();
    await listen.click();
    expect((await done()).filter((each) => each.startsWith('spoken: ')).length).toBeGreaterThan(0);
    expect(await listen.innerText()).not.toBe(words);
    await listen.click();
    expect(await listen.innerText()).toBe(words);
    expect((await done()).at(-1)).toBe('quiet');
    await page.locator('[data-keep="copy"]').click();
    await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
    const copied = (await done()).at(-1) ?? '';
    expect(copied).toMatch(/^copied: /);
    expect(copied.replace(/[\s-]/g, '')).toContain(code.replace(/[\s-]/g, ''));
    await page.locator('[data-keep="print"]').click();
    expect((await done()).at(-1)).toBe('printed');
    await page.close();
  });

  it('offers nothing that the device cannot do', async () => {
    const sent = await submitFeedback({ rating: 'GOOD', mayPublish: false });
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(window, 'speechSynthesis', {
        value: { getVoices: () => [], cancel: () => undefined, addEventListener: () => undefined },
      });
    });
    await page.goto(`${url}/r?lang=en#${sent.data?.submitFeedback.code ?? ''}`);
    await page.locator('[data-keep="print"]').waitFor();
    expect(await page.locator('[data-keep="listen"]').isVisible()).toBe(false);
    expect(await page.locator('[data-keep="copy"]').isVisible()).toBe(false);
    await page.close();
  });
});
