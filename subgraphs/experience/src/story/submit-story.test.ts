import { randomUUID } from 'node:crypto';
import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { newStory, Storytelling } from '../testing/story-operations.js';

let experience: TestExperience;
let stories: Storytelling;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  stories = new Storytelling(experience);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const page = publicPage('RT5');
const problemsOf = async (input: Record<string, unknown>) =>
  ((await stories.run('submitStory', newStory(input), page)).problems ?? []).map(({ path, code }) => [
    path,
    code,
  ]);

describe('a story from a page of a trust', () => {
  it('waits for a person, with its consent, and is not published by itself (R007)', async () => {
    const story = await stories.received({
      title: 'My night',
      services: ['ward-a-of-RT5', 'ward-b-of-RT5'],
      teller: 'CARER',
      consent: { uses: ['WEBSITE', 'TRAINING'], until: '2099-12-31', by: 'AUTHORITY', how: 'SPOKEN' },
    });
    expect(story).toMatchObject({
      state: 'RECEIVED',
      kind: 'TEXT',
      teller: 'CARER',
      services: [{ id: 'ward-a-of-RT5' }, { id: 'ward-b-of-RT5' }],
      consentUses: ['WEBSITE', 'TRAINING'],
      consentUntil: '2099-12-31',
      consentBy: 'AUTHORITY',
      consentHow: 'SPOKEN',
      title: null,
      words: null,
    });
    expect(await stories.feed()).toEqual([]);
  });

  it('is told in pictures, from happy to unhappy, with or without words', async () => {
    const pictures = [
      { code: 'nurse', feeling: 1 },
      { code: 'noise', feeling: 5 },
    ];
    expect(await stories.received({ words: null, pictures })).toMatchObject({ kind: 'PICTURES', pictures });
    expect(await stories.received({ words: 'And loud.', pictures })).toMatchObject({ kind: 'PICTURES' });
    expect(await problemsOf({ pictures: [{ code: 'dragon', feeling: 1 }] })).toEqual([
      ['pictures.0', 'PICTURE_UNKNOWN'],
    ]);
    for (const feeling of [0, 6]) {
      expect(await problemsOf({ pictures: [{ code: 'bed', feeling }] })).toEqual([
        ['pictures.0', 'FEELING_OUT_OF_RANGE'],
      ]);
    }
  });

  it('is a recording only by https and only on a site that the trust allows', async () => {
    const url = 'https://vimeo.com/123';
    const media = (address: string, kind = 'VIDEO') => ({ words: null, media: { url: address, kind } });
    expect(await problemsOf(media(url))).toEqual([['media', 'MEDIA_HOST_UNKNOWN']]);
    const lead = member('experience-lead', 'RT5');
    const settings = { trust: 'RT5', expectedVersion: 0, mediaHosts: ['WWW.vimeo.com'], preparationDays: 7 };
    expect(await stories.run('setStorySettings', settings, lead)).toMatchObject({
      mediaHosts: ['vimeo.com'],
      preparationDays: 7,
      version: 1,
    });
    await expect(stories.run('setStorySettings', settings, lead)).rejects.toThrow('CONFLICT');
    await expect(stories.run('setStorySettings', settings)).rejects.toThrow('FORBIDDEN');
    expect(await stories.received(media(url))).toMatchObject({ kind: 'VIDEO', mediaUrl: url });
    for (const [address, code] of [
      ['http://vimeo.com/1', 'MEDIA_NOT_HTTPS'],
      ['https://vimeo.com:8443/1', 'MEDIA_NOT_HTTPS'],
      ['https://a:b@vimeo.com/1', 'MEDIA_NOT_HTTPS'],
      ['javascript:alert(1)', 'MEDIA_NOT_HTTPS'],
      ['vimeo.com/1', 'MEDIA_NOT_HTTPS'],
      ['https://vimeo.com.evil.example/1', 'MEDIA_HOST_UNKNOWN'],
      ['https://evil.example/?vimeo.com', 'MEDIA_HOST_UNKNOWN'],
    ] as const) {
      expect(await problemsOf(media(address))).toEqual([['media', code]]);
    }
    expect(await problemsOf(media(url, 'TEXT'))).toEqual([['media', 'MEDIA_KIND_UNKNOWN']]);
  });

  it('is refused with the field named when it is empty, too long or no text, or for a service of another trust', async () => {
    expect(await problemsOf({ words: ' ' })).toEqual([['words', 'STORY_EMPTY']]);
    expect(await problemsOf({ words: 'x'.repeat(8_001) })).toEqual([['words', 'WORDS_TOO_LONG']]);
    expect(await problemsOf({ title: 'a\0b' })).toEqual([['title', 'TITLE_NOT_TEXT']]);
    expect(await problemsOf({ services: ['ward-a-of-RXN'] })).toEqual([['services.0', 'SERVICE_UNKNOWN']]);
    expect(await problemsOf({ consent: { uses: ['WEBSITE'], until: '2020-01-01' } })).toEqual([
      ['consent.until', 'CONSENT_UNTIL_PAST'],
    ]);
    expect(await problemsOf({ idempotencyKey: 'short' })).toEqual([
      ['idempotencyKey', 'IDEMPOTENCY_KEY_INVALID'],
    ]);
  });

  it('is kept once, and gives the same receipt, however often it is sent', async () => {
    const input = newStory({ words: `Once ${randomUUID()}` });
    const [one, other] = await Promise.all([
      stories.run('submitStory', input, page),
      stories.run('submitStory', input, page),
    ]);
    expect(one).toEqual(other);
    const { rows } = await outside.query('select from story_original where words = $1', [input['words']]);
    expect(rows).toHaveLength(1);
    await expect(stories.run('submitStory', { ...input, words: 'Else' }, page)).rejects.toThrow(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('is held when a robot may have sent it, and stands first when it may speak of danger', async () => {
    await stories.tell({ website: 'https://spam.example', words: 'Buy now' });
    expect(await stories.list('HELD')).toMatchObject([{ held: true }]);
    const [held] = await stories.list('HELD');
    await stories.run('releaseStory', { story: held?.id, expectedVersion: 1 });
    expect(await stories.list('HELD')).toEqual([]);
    const danger = await stories.received({ words: 'He hit me. Ring 0116 496 0000.' });
    expect(danger).toMatchObject({ needsAttention: true, personalDetails: true });
    expect((await stories.list('NEEDS_ATTENTION')).map(({ id }) => id)).toEqual([danger.id]);
  });

  it('is taken from nobody but a page of a trust', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [stories.team, 'FORBIDDEN'],
    ] as const) {
      await expect(stories.run('submitStory', newStory(), viewer)).rejects.toThrow(code);
    }
  });
});

describe('the receipt of a story', () => {
  it('tells where it stands and none of its words, to who holds the code', async () => {
    const code = await stories.tell({ title: 'Secret title' });
    const shown = await stories.outcome(code.toLowerCase().replaceAll('-', ' '), anonymous);
    expect(shown).toMatchObject({
      stage: 'RECEIVED',
      uses: ['WEBSITE', 'BOARD'],
      mayRevise: false,
      mayWithdraw: true,
      story: null,
      trust: { odsCode: 'RT5' },
    });
    for (const wrong of ['7GQ2-M0XR-4TZB-E9KA', '', '\0', '%'])
      expect(await stories.outcome(wrong)).toBeNull();
  });

  it('takes changed words while the team has asked for them, once, and keeps those that came before', async () => {
    const { code, ...story } = await stories.received({ words: 'First words' });
    const revision = (words: string, idempotencyKey: string = randomUUID()) =>
      stories.run('reviseStory', { idempotencyKey, code, words }, anonymous);
    expect((await revision('Too early')).problems).toMatchObject([{ code: 'STORY_NOT_OPEN' }]);
    const asked = await stories.run('askStoryChanges', {
      story: story.id,
      expectedVersion: 1,
      message: 'Please leave the name out.',
    });
    expect(asked).toMatchObject({ state: 'CHANGES_ASKED' });
    expect(await stories.outcome(code)).toMatchObject({
      stage: 'CHANGES_ASKED',
      message: 'Please leave the name out.',
      mayRevise: true,
    });
    expect((await revision(' ')).problems).toMatchObject([{ code: 'STORY_EMPTY' }]);
    const key = randomUUID();
    for (let time = 0; time < 2; time += 1) {
      expect(await revision('Second words', key)).toMatchObject({ stage: 'RECEIVED' });
    }
    expect((await revision('Third words')).problems).toMatchObject([{ code: 'STORY_NOT_OPEN' }]);
    const wrong = { idempotencyKey: randomUUID(), code: '7GQ2-M0XR-4TZB-E9KA', words: 'x' };
    expect((await stories.run('reviseStory', wrong, anonymous)).problems).toMatchObject([
      { code: 'CODE_UNKNOWN' },
    ]);
    const { data } = await experience.execute<{ storyOriginal: { words: string }[] }>(
      stories.team,
      '{ storyOriginal(story: "' + story.id + '") { words } }',
    );
    expect(data.storyOriginal.map(({ words }) => words)).toEqual(['Second words', 'First words']);
  });

  it('tells the same about a code of nobody and withdraws nothing', async () => {
    const wrong = { idempotencyKey: randomUUID(), code: '7GQ2-M0XR-4TZB-E9KA' };
    expect((await stories.run('withdrawStory', wrong, anonymous)).problems).toMatchObject([
      { path: 'code', code: 'CODE_UNKNOWN' },
    ]);
    const { rows } = await outside.query(`select from story where state = 'WITHDRAWN'`);
    expect(rows).toEqual([]);
  });
});
