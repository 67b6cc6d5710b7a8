import { randomUUID } from 'node:crypto';
import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { principles, Storytelling, type ReadStory } from '../testing/story-operations.js';
import { workingDaysAfter } from './moderation.rules.js';

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

const codesOf = (answer: { problems?: readonly { code: string }[] }): string[] =>
  (answer.problems ?? []).map(({ code }) => code);
const ids = (list: readonly Record<string, unknown>[]): unknown[] => list.map(({ id }) => id);
const change = (story: ReadStory, more: Record<string, unknown> = {}) => ({
  story: story.id,
  expectedVersion: story.version,
  ...more,
});

describe('a story that is moderated', () => {
  it('is published as its edited copy; the original stays for moderators, and each look is written down', async () => {
    const words = `Nurse Patel was rude on 3rd March 2024. ${randomUUID()}`;
    const received = await stories.received({ words });
    const look = `query { storyOriginal(story: "${received.id}") { words suggested findings { kind text } } }`;
    const { data } = await experience.execute(stories.team, look);
    expect(data).toMatchObject({
      storyOriginal: [
        {
          words,
          suggested: words.replace('Nurse Patel', 'The nurse').replace('3rd March 2024', '[date]'),
          findings: [
            { kind: 'STAFF_NAME', text: 'Nurse Patel' },
            { kind: 'DATE', text: '3rd March 2024' },
          ],
        },
      ],
    });
    const edited = await stories.edited(received, { words: 'A nurse was rude.', criticality: 1 });
    expect(await stories.publish(edited)).toMatchObject({ state: 'PUBLISHED', principles });
    expect((await stories.feed()).find(({ id }) => id === received.id)).toMatchObject({
      title: 'A kind night',
      words: 'A nurse was rude.',
    });
    const looks = `{ receivedStory(id: "${received.id}") { looks { by } } }`;
    const lead = await experience.execute(member('experience-lead', 'RT5'), looks);
    expect(lead.data).toMatchObject({
      receivedStory: { looks: [{ by: expect.stringContaining('|') as string }] },
    });
    expect((await experience.execute(stories.team, looks)).data).toEqual({ receivedStory: { looks: null } });
  });

  it('is published only with every principle checked, with consent, and once findings were looked at', async () => {
    const edited = await stories.edited(await stories.received(), { words: 'On 3rd March 2024 I was seen.' });
    expect(edited['findings']).toEqual([{ kind: 'DATE', text: '3rd March 2024' }]);
    expect(codesOf(await stories.publish(edited))).toEqual(['FINDINGS_LEFT']);
    expect(
      codesOf(await stories.publish(edited, { principles: principles.slice(1), findingsLookedAt: true })),
    ).toEqual(['PRINCIPLES_NOT_CHECKED']);
    const unread = await stories.received();
    expect(codesOf(await stories.publish(unread))).toEqual(['STORY_NOT_EDITED']);
    const boardOnly = await stories.edited(await stories.received({ consent: { uses: ['BOARD'] } }));
    expect(codesOf(await stories.publish(boardOnly))).toEqual(['CONSENT_MISSING']);
    const test = await stories
      .tell({ words: 'A test' }, publicPage('RT5', true))
      .then(() => stories.list('TEST'));
    const testEdited = await stories.edited(test[0] as ReadStory);
    expect(codesOf(await stories.publish(testEdited))).toEqual(['STORY_NOT_ORDINARY']);
    await expect(stories.publish({ ...edited, version: 1 })).rejects.toThrow('CONFLICT');
    expect(await stories.publish(edited, { findingsLookedAt: true })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('that is very serious waits until its services were told and had their days to prepare', async () => {
    const services = ['ward-a-of-RT5'];
    const serious = await stories.edited(await stories.received({ services }), { criticality: 3 });
    const lead = member('service-lead', 'RT5', services);
    expect(ids(await stories.list('TO_MODERATE', lead))).toEqual([]);
    expect(codesOf(await stories.publish(serious))).toEqual(['SERVICES_NOT_CONTACTED']);
    const told = await stories.run('contactStoryServices', change(serious));
    expect(told['prepareUntil']).toBe(workingDaysAfter(String(told['contactedOn']), 5));
    expect(ids(await stories.list('TO_MODERATE', lead))).toEqual([serious.id]);
    expect(codesOf(await stories.publish(told as unknown as ReadStory))).toEqual(['SERVICES_PREPARING']);
    await outside.query(`update story set prepare_until = current_date - 2 where id = $1`, [serious.id]);
    expect(await stories.publish(told as unknown as ReadStory)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('counts working days without Saturdays, Sundays and bank holidays', () => {
    expect(workingDaysAfter('2026-12-23', 3)).toBe('2026-12-30');
    expect(workingDaysAfter('2027-03-25', 1)).toBe('2027-03-30');
    expect(workingDaysAfter('2026-11-26', 5)).toBe('2026-12-03');
    expect(workingDaysAfter('2026-11-28', 1)).toBe('2026-11-30');
  });

  it('leaves the pages when it is edited again, declined or asked about, and each receipt tells why', async () => {
    const again = await stories.published();
    await stories.edited(again, { words: 'Better words' });
    const declined = await stories.published();
    await stories.run(
      'declineStory',
      change(declined, { reason: 'NEEDS_A_COMPLAINT', message: 'Please complain.' }),
    );
    const asked = await stories.published();
    await stories.run('askStoryChanges', change(asked, { message: 'Please shorten it.' }));
    const feed = ids(await stories.feed());
    for (const { id } of [again, declined, asked]) expect(feed).not.toContain(id);
    expect(await stories.outcome(declined.code)).toMatchObject({
      stage: 'DECLINED',
      declineReason: 'NEEDS_A_COMPLAINT',
      message: 'Please complain.',
      story: null,
    });
    expect(await stories.outcome(asked.code)).toMatchObject({ stage: 'CHANGES_ASKED', story: null });
  });

  it('is offered in other forms beside the text (R102)', async () => {
    const received = await stories.received();
    const edit = (formats: object[]) =>
      stories.run('editStory', change(received, { title: 'T', words: 'W', criticality: 0, formats }));
    expect(codesOf(await edit([{ kind: 'AUDIO', text: 'Words' }]))).toEqual(['FORMAT_EMPTY']);
    expect(codesOf(await edit([{ kind: 'BSL_VIDEO', url: 'http://example.org/' }]))).toEqual([
      'FORMAT_NOT_HTTPS',
    ]);
    const formats = [
      { kind: 'EASY_READ', language: null, text: 'I was ill. They helped.', url: null },
      { kind: 'BSL_VIDEO', language: null, text: null, url: 'https://example.org/bsl' },
      { kind: 'TRANSLATION', language: 'cy', text: 'Roeddwn i’n sâl.', url: null },
    ];
    const edited = (await edit(formats)) as unknown as ReadStory;
    await stories.publish(edited);
    const { data } = await experience.execute(
      anonymous,
      `{ story(id: "${received.id}") { formats { kind language text url } } }`,
    );
    expect(data).toEqual({ story: { formats } });
  });
});

describe('the list for the board', () => {
  it('has a story only with consent for it, edited, and leaves it out once that ends', async () => {
    const flag = (story: ReadStory, boardUse = true) =>
      stories.run('setStoryBoardUse', change(story, { boardUse }));
    const websiteOnly = await stories.published({ consent: { uses: ['WEBSITE'] } });
    expect(codesOf(await flag(websiteOnly))).toEqual(['CONSENT_MISSING']);
    expect(codesOf(await flag(await stories.received()))).toEqual(['STORY_NOT_EDITED']);
    const boardOnly = await stories.edited(await stories.received({ consent: { uses: ['BOARD'] } }));
    expect(await flag(boardOnly)).toMatchObject({ boardUse: true });
    const published = await stories.published();
    await flag(published);
    expect(ids(await stories.list('BOARD'))).toEqual([published.id, boardOnly.id]);
    await outside.query(`update story set consent_until = current_date - 2 where id = $1`, [boardOnly.id]);
    expect(ids(await stories.list('BOARD'))).toEqual([published.id]);
    await stories.run('withdrawStory', { idempotencyKey: randomUUID(), code: published.code }, anonymous);
    expect(await stories.list('BOARD')).toEqual([]);
    for (const viewer of [member('service-lead', 'RT5'), member('icb-analyst', 'QK1'), anonymous]) {
      await expect(stories.list('BOARD', viewer)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });

  it('cannot be given a story without consent by the database either', async () => {
    const story = await stories.published({ consent: { uses: ['WEBSITE'] } });
    await expect(
      outside.query('update story set board_use = true where id = $1', [story.id]),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('a story that is withdrawn', () => {
  const gone = async (id: string): Promise<void> => {
    expect(ids(await stories.feed())).not.toContain(id);
    const byReference = `{ story(id: "${id}") { title }
      _entities(representations: [{ __typename: "Story", id: "${id}" }]) { __typename } }`;
    expect((await experience.execute(anonymous, byReference)).data).toEqual({
      story: null,
      _entities: [null],
    });
    for (const selection of ['PUBLISHED', 'BOARD', 'TO_MODERATE']) {
      expect(ids(await stories.list(selection))).not.toContain(id);
    }
    const { rows } = await outside.query('select title, words from story where id = $1', [id]);
    expect(rows).toEqual([{ title: null, words: null }]);
  };

  it('by its teller is gone at once, without a reason, and again changes nothing (R007)', async () => {
    const { id, code } = await stories.published();
    await stories.run('respondToStory', {
      idempotencyKey: randomUUID(),
      story: id,
      text: 'Thank you.',
      from: 'Matron',
      kind: 'REPLY',
    });
    for (let time = 0; time < 2; time += 1) {
      const answer = await stories.run('withdrawStory', { idempotencyKey: randomUUID(), code }, anonymous);
      expect(answer['withdrawnOn']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    await gone(id);
    expect(await stories.outcome(code)).toMatchObject({
      stage: 'WITHDRAWN',
      mayWithdraw: false,
      story: null,
    });
    const closed = await stories.list('CLOSED');
    expect(closed.find((story) => story.id === id)).toMatchObject({ withdrawnByTeller: true, words: null });
  });

  it('by staff on their behalf is gone at once, and cannot come back', async () => {
    const story = await stories.published();
    const answer = await stories.run('withdrawStoryForTeller', change(story));
    expect(answer).toMatchObject({ state: 'WITHDRAWN', withdrawnByTeller: false, words: null, pictures: [] });
    await gone(story.id);
    const now = answer as unknown as ReadStory;
    expect(codesOf(await stories.publish(now))).toContain('STORY_NOT_EDITED');
    expect(codesOf(await stories.run('editStory', change(now, { title: 'T', criticality: 0 })))).toEqual([
      'STORY_WITHDRAWN',
    ]);
  });

  it('opens its original to the lead only', async () => {
    const story = await stories.published();
    await stories.run('withdrawStoryForTeller', change(story));
    const look = `{ storyOriginal(story: "${story.id}") { words } }`;
    expect((await experience.execute(stories.team, look)).data).toEqual({ storyOriginal: [] });
    const lead = await experience.execute(member('experience-lead', 'RT5'), look);
    expect(lead.data).toMatchObject({ storyOriginal: [{ words: expect.any(String) as string }] });
  });
});
