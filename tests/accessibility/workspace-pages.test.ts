import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { overflowOf, signedIn, violationsOf } from '../support/examine.js';
import { as, url } from '../support/platform.js';
import { submitFeedback } from '../support/public-page.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const pages: readonly (readonly [person: string, path: string])[] = [
  ['safety-partner@RT5', '/committee'],
  ['experience-team@RT5', '/committee'],
  ['experience-lead@RT5', '/workspace/answering'],
  ['experience-lead@RT5', '/workspace/answering/late'],
  ['experience-lead@RT5', '/workspace/answering/directorates'],
  ['experience-lead@RT5', '/workspace/answering/rule'],
  ['experience-lead@RT5', '/workspace/figures/heard'],
  ['experience-lead@RT5', '/workspace/figures/themes'],
  ['experience-lead@RT5', '/workspace/figures/themes/timeliness-of-care'],
  ['experience-team@RT5', '/workspace/huddle'],
  ['experience-team@RT5', '/workspace/alerts'],
  ['involvement-team@RT5', '/workspace'],
  ['involvement-team@RT5', '/workspace/interests'],
  ['involvement-team@RT5', '/workspace/opportunities'],
  ['involvement-team@RT5', '/workspace/opportunities/new'],
  ['involvement-team@RT5', '/workspace/events'],
  ['involvement-team@RT5', '/workspace/events/new'],
  ['involvement-team@RT5', '/workspace/register'],
  ['involvement-team@RT5', '/workspace/register/new'],
  ['involvement-team@RT5', '/workspace/statements'],
  ['involvement-team@RT5', '/workspace/statements/new'],
  ['safety-specialist@RT5', '/workspace/committees'],
  ['safety-specialist@RT5', '/workspace/committees/new'],
  ['icb-analyst@QYG', '/workspace/figures'],
];

describe.each(pages)('for %s the page %s', (person, path) => {
  it.each([
    ['on a phone of 320 pixels', { viewport: { width: 320, height: 640 } }],
    ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' as const }],
  ])('has no fault that axe can find and fits %s', async (_name, options) => {
    const page = await signedIn(browser, person, path, { bypassCSP: true, ...options });
    const board = page.locator('wesaid-committee-board');
    if (await board.count()) await board.getByRole('img').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('what a safety specialist opens from a committee', () => {
  it('has no fault that axe can find and fits a phone', async () => {
    const page = await signedIn(browser, 'safety-specialist@RT5', '/workspace/committees', {
      bypassCSP: true,
      viewport: { width: 320, height: 640 },
    });
    await page.getByRole('link', { name: 'Patient Safety Incident Response Group' }).click();
    const committee = page.url();
    const links = [/^Patient Safety Incident Response Group: /, 'Places on this committee', 'Plan a meeting'];
    const figures = page.locator('main a[href*="/measures/"]').first();
    for (const link of [...links.map((name) => page.getByRole('link', { name }).first()), figures]) {
      await page.goto(committee);
      await link.click();
      expect([page.url(), await violationsOf(page)]).toEqual([page.url(), []]);
      expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
    }
    await page.context().close();
  });
});

/** An answer that somebody of the team has coded. */
async function coded(comment: string): Promise<void> {
  await submitFeedback({ rating: 'GOOD', comment, mayPublish: false });
  type Found = { feedback: { nodes: { id: string; version: number; comment: string }[] } };
  const { data } = await as<Found>(
    'experience-team@RT5',
    '{ feedback(trust: "RT5", first: 20) { nodes { id version comment } } }',
  );
  const item = data?.feedback.nodes.find((each) => each.comment === comment);
  await as(
    'experience-team@RT5',
    'mutation ($input: CodeFeedbackInput!) { codeFeedback(input: $input) { __typename } }',
    { input: { feedback: item?.id, expectedVersion: item?.version, themes: [] } },
  );
}

it('a form fits a narrow screen also where what people wrote stands in it without any space', async () => {
  const comment = `${'x'.repeat(300)}${randomUUID()}`;
  await coded(comment);
  const viewport = { width: 320, height: 640 };
  const page = await signedIn(browser, 'experience-lead@RT5', '/workspace/actions/new', { viewport });
  await page.getByText(comment.slice(0, 50)).first().waitFor();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

it('a comment to code a second time, and the same in the inbox, fit and name everything', async () => {
  await coded(`To code again ${randomUUID()}`);
  const options = { viewport: { width: 320, height: 640 }, bypassCSP: true };
  const page = await signedIn(browser, 'service-lead@RT5', '/workspace/feedback-again', options);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Give me a comment' }).click();
  await page.getByText('This comment is yours to code.').waitFor();
  const form = page.locator('form', { hasText: 'Save and go to the next' });
  const action = await form.getAttribute('action');
  for (const path of [page.url(), new URL(action?.replace('-again', '') ?? '', url).href]) {
    await page.goto(path);
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
