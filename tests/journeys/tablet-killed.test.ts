import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startKillableBrowser, type KillableBrowser } from '../support/killable-browser.js';
import { as, url } from '../support/platform.js';
import { startTrustSite, type TrustSite } from '../support/trust-site.js';

const words = `Kept through a flat battery ${randomUUID()}`;

let profile: string;
let site: TrustSite;
let tablet: KillableBrowser;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'wesaid-tablet-'));
  site = await startTrustSite({
    trust: 'RXN',
    testMode: true,
    policy: `default-src 'self' ${url}; style-src 'unsafe-inline' ${url}`,
    page: (key) => `<!doctype html><html lang="en"><title>Tablet</title>
      <script type="module" src="${url}/widgets/v1/wesaid.js"></script>
      <wesaid-feedback-form kiosk embed-key="${key}"></wesaid-feedback-form>`,
  });
});
afterAll(async () => {
  await tablet.kill();
  site.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function openTablet(): Promise<Page> {
  tablet = await startKillableBrowser(profile);
  const page = await tablet.context.newPage();
  await page.goto(site.origin);
  await page.getByRole('radio', { name: 'Good', exact: true }).waitFor();
  return page;
}

const arrived = async (): Promise<number> => {
  const { data } = await as<{ feedback: { nodes: { comment: string | null }[] } }>(
    'experience-team@RXN',
    '{ feedback(trust: "RXN", first: 50, selection: TEST) { nodes { comment } } }',
  );
  return data?.feedback.nodes.filter(({ comment }) => comment === words).length ?? 0;
};

describe('a shared tablet whose browser is killed', () => {
  it('R104 has an answer that it said is kept, and sends it once when it is started again', async () => {
    const page = await openTablet();
    await page.getByRole('radio', { name: 'Good', exact: true }).check();
    await page.getByRole('textbox').first().fill(words);
    await tablet.context.setOffline(true);
    await page.getByRole('button', { name: /send/i }).click();
    await page.getByText('kept safe on this tablet').waitFor();
    await tablet.kill();
    expect(await arrived()).toBe(0);

    await openTablet();
    await vi.waitFor(async () => expect(await arrived()).toBe(1), { timeout: 30_000, interval: 500 });
    await tablet.kill();

    const last = await openTablet();
    await last.getByText('wait for the internet:').waitFor({ state: 'detached' });
    expect(await arrived()).toBe(1);
  });
});
