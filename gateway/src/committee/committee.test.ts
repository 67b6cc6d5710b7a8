import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser } from '../testing/test-browser.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  gateway.world.join('safety-partner', 'RT5');
});
afterAll(() => gateway.stop());

describe('the page of committees', () => {
  it('leads a stranger to signing in, and back', async () => {
    const browser = new TestBrowser(gateway.url);
    const response = await browser.fetch('/committee');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/sign-in?return=/committee');
    await browser.open('/committee');
    await browser.submit({ role: 'safety-partner', organisation: 'RT5' });
    expect(browser.url).toBe(`${gateway.url}/committee`);
  });

  it('hosts the board under the strict policy, also while committees cannot be looked up', async () => {
    const browser = new TestBrowser(gateway.url);
    await browser.open('/committee');
    await browser.submit({ role: 'safety-partner', organisation: 'RT5' });
    expect(browser.page).toContain('<wesaid-committee-board');
    expect(browser.page).toContain('<script src="/widgets/v1/wesaid.js" type="module"></script>');
    expect(browser.page).toContain('safety-partner@RT5');
    expect(browser.page).not.toMatch(/style=|<style|embed-key/);
    const policy = (await browser.fetch('/committee')).headers.get('content-security-policy');
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types wesaid-lit");
  });
});
