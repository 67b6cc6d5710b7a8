import { member, publicPage, type TestAnswer } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFeedback, listed, listFeedback, send, type ListedFeedback } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

interface FeedbackPage {
  readonly feedback: { nodes: ListedFeedback[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');

/** A new answer, as the team reads it. */
async function newAnswer(comment: string, input: Record<string, unknown> = {}): Promise<ListedFeedback> {
  await send(experience, 'RT5', { comment, ...input });
  const [newest] = await listed(experience, team, 'RT5');
  expect(newest?.comment).toBe(comment);
  return newest as ListedFeedback;
}

const code = (input: Record<string, unknown>, viewer = team) =>
  experience.execute<{ codeFeedback: Record<string, unknown> }>(viewer, codeFeedback, { input });

describe('the list of what people told a trust', () => {
  it('comes newest first, page after page, without a gap or a repeat', async () => {
    for (let index = 0; index < 7; index += 1) await send(experience, 'RXN', { comment: `answer ${index}` });
    const lead = member('experience-lead', 'RXN');
    const read: (string | null)[] = [];
    let after: string | null = null;
    do {
      const { data }: TestAnswer<FeedbackPage> = await experience.execute<FeedbackPage>(lead, listFeedback, {
        trust: 'RXN',
        first: 3,
        after,
      });
      read.push(...data.feedback.nodes.map(({ comment }) => comment));
      after = data.feedback.pageInfo.hasNextPage ? data.feedback.pageInfo.endCursor : null;
    } while (after);
    expect(read).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `answer ${index}`));
  });

  it('gives 1 to 50 at once, and refuses cursors that are not its own', async () => {
    const foreign = [Buffer.from('["today","1"]').toString('base64url'), 'nonsense', ''];
    for (const variables of [{ first: 0 }, { first: 51 }, ...foreign.map((after) => ({ first: 1, after }))]) {
      const { errors } = await experience.execute(team, listFeedback, { trust: 'RT5', ...variables });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('can be of one state or one service', async () => {
    const about = await newAnswer('about ward A', { service: 'ward-a-of-RT5' });
    await code({ feedback: about.id, themes: ['parking'], expectedVersion: 1 });
    const other = await newAnswer('about ward B', { service: 'ward-b-of-RT5' });
    const comments = async (variables: Record<string, unknown>) =>
      (await listed(experience, team, 'RT5', variables)).map(({ id }) => id);
    expect(await comments({ service: 'ward-a-of-RT5' })).toEqual([about.id]);
    expect(await comments({ state: 'CODED' })).toEqual([about.id]);
    expect(await comments({ state: 'NEW', service: 'ward-b-of-RT5' })).toEqual([other.id]);
  });

  it('of a service lead holds their services only', async () => {
    await send(experience, 'RT5', { comment: 'to the trust as a whole' });
    const lead = member('service-lead', 'RT5', ['ward-b-of-RT5']);
    const services = (await listed(experience, lead, 'RT5')).map(({ service }) => service);
    expect(new Set(services.map((service) => JSON.stringify(service)))).toEqual(
      new Set(['{"id":"ward-b-of-RT5"}']),
    );
    expect(await listed(experience, lead, 'RT5', { service: 'ward-a-of-RT5' })).toEqual([]);
  });
});

describe('an answer', () => {
  it('is read once: what was done further stays', async () => {
    const markRead = `mutation ($input: FeedbackVersionInput!) { markFeedbackRead(input: $input) { state version } }`;
    const { id } = await newAnswer('to be read');
    const read = await experience.execute(team, markRead, { input: { feedback: id, expectedVersion: 1 } });
    expect(read.data).toEqual({ markFeedbackRead: { state: 'READ', version: 2 } });
    await code({ feedback: id, themes: [], expectedVersion: 2 });
    const again = await experience.execute(team, markRead, { input: { feedback: id, expectedVersion: 3 } });
    expect(again.data).toEqual({ markFeedbackRead: { state: 'CODED', version: 4 } });
  });

  it('is coded with several themes, each with the version of its taxonomy (R141)', async () => {
    const { id } = await newAnswer('parking was bad, staff were kind');
    const themes = ['staff-manner', 'parking', 'parking'];
    const { data } = await code({ feedback: id, themes, sentiment: 3, expectedVersion: 1 });
    expect(data.codeFeedback).toEqual({
      __typename: 'Feedback',
      id,
      state: 'CODED',
      sentiment: 3,
      version: 2,
      labels: [
        { theme: { code: 'parking' }, taxonomyVersion: 7 },
        { theme: { code: 'staff-manner' }, taxonomyVersion: 7 },
      ],
    });
    const corrected = await code({ feedback: id, themes: ['parking'], expectedVersion: 2 });
    expect(corrected.data.codeFeedback).toMatchObject({
      sentiment: null,
      labels: [{ theme: { code: 'parking' } }],
    });
  });

  it('is not coded with a theme or sentiment that does not exist, and says which', async () => {
    const { id } = await newAnswer('unknown theme');
    const { data } = await code({
      feedback: id,
      themes: ['parking', 'weather'],
      sentiment: 6,
      expectedVersion: 1,
    });
    expect(data.codeFeedback).toEqual({
      __typename: 'ValidationProblem',
      problems: [
        { path: 'themes.1', code: 'THEME_UNKNOWN' },
        { path: 'sentiment', code: 'SENTIMENT_OUT_OF_RANGE' },
      ],
    });
  });

  it('is not overwritten in a lost race: the second gets a conflict with both versions', async () => {
    const { id } = await newAnswer('two at once');
    const answers = await Promise.all(
      ['parking', 'staff-manner'].map((theme) => code({ feedback: id, themes: [theme], expectedVersion: 1 })),
    );
    const lost = answers.filter(({ errors }) => errors);
    expect(lost).toHaveLength(1);
    expect(lost[0]?.errors).toMatchObject([
      { extensions: { code: 'CONFLICT', expectedVersion: 1, currentVersion: 2 } },
    ]);
  });

  it('of another trust, or of a service that is not theirs, does not exist for the person who would code it', async () => {
    const { id } = await newAnswer('not theirs', { service: 'ward-a-of-RT5' });
    const strangers = [member('experience-team', 'RXN'), member('service-lead', 'RT5', ['ward-b-of-RT5'])];
    for (const viewer of strangers) {
      for (const feedback of [id, '018f0000-0000-7000-8000-000000000000', 'no identifier']) {
        const { errors } = await code({ feedback, themes: [], expectedVersion: 1 }, viewer);
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      }
    }
    const lead = member('service-lead', 'RT5', ['ward-a-of-RT5']);
    const { data } = await code({ feedback: id, themes: ['parking'], expectedVersion: 1 }, lead);
    expect(data.codeFeedback).toMatchObject({ state: 'CODED' });
  });

  it('that was held counts once it is released', async () => {
    const release = `mutation ($input: FeedbackVersionInput!) { releaseFeedback(input: $input) { held counted } }`;
    await send(
      experience,
      'RT5',
      { comment: 'a person after all', website: 'filled in by a browser' },
      publicPage('RT5'),
    );
    const [held] = await listed(experience, team, 'RT5', { selection: 'HELD' });
    const input = { feedback: held?.id, expectedVersion: 1 };
    const { data } = await experience.execute(team, release, { input });
    expect(data).toEqual({ releaseFeedback: { held: false, counted: true } });
    expect((await listed(experience, team, 'RT5')).map(({ id }) => id)).toContain(held?.id);
  });
});
