import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageWords } from '../pages/page-words.js';
import { projectPath } from '../paths.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const folder = projectPath('widgets/dist/words');
const spoken = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as PageWords,
);
const html = { accept: 'text/html' };
const escaped = (text: string): string => text.replaceAll("'", '&#39;').replaceAll('"', '&quot;');
const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { ...html, ...headers },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, page: await response.text() };
};

describe('the page on which people tell a story', () => {
  it.each(spoken)('asks everything in $tag, with words for each picture and each feeling', async (words) => {
    const response = await fetch(`${gateway.url}/story/RT5?lang=${words.tag}`, { headers: html });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { hostedPages, storyPictures } = words;
    const { story } = hostedPages;
    for (const text of [
      story.title,
      story.words,
      story.uses,
      ...Object.values(story.useNames),
      ...Object.values(storyPictures.pictures),
      ...Object.values(storyPictures.feelings),
    ]) {
      expect(page).toContain(escaped(text));
    }
    expect(page.match(/type="checkbox"/g)).toHaveLength(4);
    expect(page).not.toMatch(/<script|style="|\son\w+=|type="checkbox"[^>]*checked/);
    expect(page.indexOf('999')).toBeLessThan(page.indexOf('name="words"'));
  });

  it('says what to put right on top and beside the field, and keeps all that was chosen', async () => {
    const { status, page } = await send('/story/RT5', {
      title: '</textarea><script>',
      'picture-bed': '2',
      'use-BOARD': 'yes',
      media: 'https://vimeo.com/1',
      day: '31',
      month: '2',
      year: '2030',
      'picture-<x>': '1',
    });
    expect(status).toBe(400);
    expect(page).toContain('<title>Error: Tell your story');
    for (const field of ['teller', 'mediaKind', 'until']) expect(page).toContain(`href="#${field}"`);
    expect(page).toMatch(/name="picture-bed"\s+value="2"\s+checked/);
    expect(page).toMatch(/name="use-BOARD"\s+value="yes"\s+checked/);
    expect(page).toContain('value="https://vimeo.com/1"');
    expect(page).toMatch(/<details class="pictures"\s+open/);
    expect(page).not.toMatch(/<script>|picture-<x>/);
    const empty = await send('/story/RT5', { teller: 'PATIENT', words: ' ' });
    expect(empty.page).toMatch(/href="#words">\s*Tell your story in words/);
  });

  it('takes no form that another site sends, and is a kind 404 for nowhere', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await send('/story/RT5', { teller: 'PATIENT', words: 'x' }, foreign)).status).toBe(403);
    expect((await send('/withdraw-story', { code: 'x' }, foreign)).status).toBe(403);
    expect((await fetch(`${gateway.url}/story/NOWHERE`, { headers: html })).status).toBe(404);
  });
});

describe('the drawings of stories', () => {
  it('are there for every picture and every face, also for pages of trusts, and hold no script', async () => {
    const { pictures: names, feelings } = (spoken.find(({ tag }) => tag === 'en') as PageWords).storyPictures;
    expect(Object.keys(names)).toHaveLength(24);
    for (const name of [
      ...Object.keys(names),
      ...Object.keys(feelings).map((feeling) => `face-${feeling}`),
    ]) {
      const response = await fetch(`${gateway.url}/story-pictures/${name}.svg`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('image/svg+xml');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.text()).not.toMatch(/<script|on\w+=|href=/);
    }
    for (const path of ['nothing.svg', '..%2Ficon.svg', 'nurse.png']) {
      expect((await fetch(`${gateway.url}/story-pictures/${path}`)).status).toBe(404);
    }
  });
});
