import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../paths.js';
import { newKey, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import type { PageWords } from './page-words.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const folder = projectPath('widgets/dist/words');
const spoken = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as PageWords,
);
const inLanguage = (tag: string): PageWords => spoken.find((words) => words.tag === tag) as PageWords;
const others = spoken.filter(({ tag }) => tag !== 'en');

const html = { accept: 'text/html' };
const open = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(`${gateway.url}${path}`, { headers: { ...html, ...headers } })).text();
const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { ...html, ...headers },
    body,
  });
  return { status: response.status, page: await response.text() };
};
const langOf = (page: string): string | undefined => /<html lang="([^"]*)"/.exec(page)?.[1];
const escaped = (text: string): string => text.replaceAll("'", '&#39;').replaceAll('"', '&quot;');

describe('pages without JavaScript in other languages', () => {
  it.each(others)(
    'ask everything in $tag, in its direction, and say whether a person has read it',
    async (words) => {
      const { tag, direction, feedbackForm, notChecked } = words;
      const page = await open(`/f/RT5?lang=${tag}`);
      expect(page).toContain(`<html lang="${tag}" dir="${direction}">`);
      for (const text of [feedbackForm.question, feedbackForm.send, feedbackForm.helpTitle, notChecked ?? ''])
        expect(page).toContain(escaped(text));
      expect(page).toContain(`action="?lang=${tag}"`);
      expect(page.match(/>999<|>111</g)).toHaveLength(2);
      expect(page).not.toContain('{1}');
    },
  );

  it('lead to the same page in every other language, each named in itself', async () => {
    for (const path of ['/f/RT5', '/r']) {
      const page = (await open(`${path}?lang=pl`)).replace(/\s+/g, ' ');
      for (const { tag } of spoken.filter((words) => words.tag !== 'pl'))
        expect(page).toContain(`href="${path}?lang=${tag}" lang="${tag}" hreflang="${tag}"`);
      for (const { name } of others) expect(page.includes(`>${name}</a`)).toBe(name !== 'Polski');
    }
  });

  it('stay in the language from the mistake to the receipt and to what became of it', async () => {
    const { feedbackForm, track } = inLanguage('cy');
    const idempotencyKey = newKey();
    const wrong = await send('/f/RT5?lang=cy', { idempotencyKey, comment: 'Oer iawn.' });
    expect(wrong.status).toBe(400);
    expect([langOf(wrong.page), wrong.page.includes('Oer iawn.')]).toEqual(['cy', true]);
    expect(wrong.page).toContain(feedbackForm.sentences['RATING_MISSING']);
    expect(wrong.page).not.toContain('hreflang');
    const { page } = await send('/f/RT5?lang=cy', { idempotencyKey, rating: 'GOOD', comment: 'Oer iawn.' });
    expect(page).toContain(feedbackForm.thanks);
    expect(page).toMatch(/href="\/r\?lang=cy#\w{16}"/);
    expect(page).toContain('href="/f/RT5?lang=cy"');
    expect(gateway.world.submissions.at(-1)?.input).toMatchObject({ language: 'cy', comment: 'Oer iawn.' });
    const outcome = await send('/r?lang=cy', { code: '7GQ2-M0XR-4TZB-E9KA' });
    expect(outcome.page).toContain(track.stages.ACTED_ON);
    expect(outcome.page).toContain('2 Tachwedd 2026');
    expect(outcome.page).toContain('action="/r?lang=cy"');
  });

  it('say in the language what failed altogether', async () => {
    const { hostedPages } = inLanguage('pl');
    expect(await open('/f/NOWHERE?lang=pl')).toContain(hostedPages.notFound[0]);
    const foreign = await send('/f/RT5?lang=pl', { rating: 'GOOD' }, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.page.includes(hostedPages.foreign[0])]).toEqual([403, true]);
    const large = await send('/f/RT5?lang=pl', { comment: 'x'.repeat(70_000) });
    expect([large.status, large.page.includes(hostedPages.tooLong[0])]).toEqual([413, true]);
    gateway.experience.answering = false;
    const away = await send('/f/RT5?lang=pl', { rating: 'GOOD', comment: 'moje słowa' });
    gateway.experience.answering = true;
    expect([away.status, away.page.includes(inLanguage('pl').feedbackForm.notSent)]).toEqual([503, true]);
    expect(away.page).toContain('moje słowa');
  });

  it.each([
    ['cy-GB,cy;q=0.9,en;q=0.5', 'cy'],
    ['fr, pl;q=0.7, en;q=0.8', 'en-GB'],
    ['fr, ur;q=0.3', 'ur'],
    ['en-GB-x-easy', 'en-x-easy'],
    ['en-US', 'en-GB'],
    ['cy;q=0', 'en-GB'],
    ['*', 'en-GB'],
    [';;q=,,', 'en-GB'],
  ])('follow the browser when the address names none: %s', async (header, lang) => {
    expect(langOf(await open('/r', { 'accept-language': header }))).toBe(lang);
  });

  it('prefer what the address says, also when it says English', async () => {
    const page = await open('/f/RT5?lang=en', { 'accept-language': 'cy' });
    expect(langOf(page)).toBe('en-GB');
    expect(page).toContain('action="?lang=en"');
  });

  it.each([
    'lang=xx',
    'lang=',
    'lang=cy&lang=pl',
    'lang=constructor',
    'lang=..%2F..%2Fpackage',
    `lang=${encodeURIComponent('"><script>alert(1)</script>')}`,
    `lang=${'c'.repeat(2_000)}`,
  ])('are in English, and repeat nothing, for an address with %s', async (query) => {
    const page = await open(`/f/RT5?${query}`);
    expect(langOf(page)).toBe('en-GB');
    expect(page).not.toContain('<script');
    expect(page).toContain('action="?lang=en"');
  });

  it('leave pages in English that speak nothing else', async () => {
    expect(langOf(await open('/nothing?lang=cy', { 'accept-language': 'cy' }))).toBe('en-GB');
  });
});
