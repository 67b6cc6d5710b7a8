import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, send, submitFeedback } from '../testing/operations.js';
import { liveQuestionnaire, liveVersion, type LiveVersion } from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

const ward = 'ward-a-of-RT5';
const team = member('experience-team', 'RT5');

let experience: TestExperience;
let set: LiveVersion;
let own: LiveVersion;
beforeAll(async () => {
  experience = await startExperience();
  set = await liveVersion(experience, 'RT5', null, [
    {
      code: 'heard',
      options: ['YES', 'PARTLY', 'NO'],
      words: { en: 'Did you feel heard?', cy: 'Gawsoch chi wrandawiad?' },
    },
    { code: 'why-poor', kind: 'FREE_TEXT', askIf: { question: null, anyOf: ['POOR', 'VERY_POOR'] } },
  ]);
  own = await liveVersion(experience, 'RT5', ward, [
    { code: 'matters', kind: 'MANY_OF', options: ['SLEEP', 'FOOD', 'VISITS'] },
    { code: 'noise', kind: 'SCALE', options: ['1', '2', '3'] },
  ]);
  await liveVersion(experience, 'RXN', null, [{ code: 'theirs', kind: 'FREE_TEXT' }]);
});
afterAll(() => experience.stop());

interface Question {
  readonly code: string;
  readonly [field: string]: unknown;
}
interface Form {
  readonly id: string;
  readonly questions: readonly Question[];
  readonly [field: string]: unknown;
}

async function form(variables: Record<string, unknown>, viewer = anonymous): Promise<Form | null> {
  const { data, errors } = await experience.execute<{ _entities: [{ questionnaire: Form | null }] }>(
    viewer,
    liveQuestionnaire,
    { trust: 'RT5', ...variables },
  );
  expect(errors).toBeUndefined();
  return data._entities[0].questionnaire;
}

const problemsOf = async (input: Record<string, unknown>, trust = 'RT5'): Promise<unknown> => {
  const { data, errors } = await experience.execute<{ submitFeedback: { problems?: unknown } }>(
    publicPage(trust),
    submitFeedback,
    { input: answer(input) },
  );
  expect(errors).toBeUndefined();
  return data.submitFeedback.problems;
};

const answered = async (comment: string): Promise<Record<string, unknown> | undefined> => {
  const { data } = await experience.execute<{ feedback: { nodes: Record<string, unknown>[] } }>(
    team,
    `{ feedback(trust: "RT5", first: 50) { nodes { comment needsAttention personalDetails questionnaireVersion questionSetVersion
      answers { question questionnaireVersion code kind asked options { code text } text } } } }`,
  );
  return data.feedback.nodes.find((node) => node['comment'] === comment);
};

describe('what a form asks', () => {
  it('is the set of the trust and the questions of the service, in their order, for everybody (R071)', async () => {
    const found = await form({ service: ward });
    expect(found?.id).toBe(`${set.id}.${own.id}`);
    expect(found?.questions.map(({ code }) => code)).toEqual(['heard', 'why-poor', 'matters', 'noise']);
    expect(found?.questions[1]?.['askIf']).toEqual({ question: null, anyOf: ['POOR', 'VERY_POOR'] });
    expect(found?.questions[0]?.['askIf']).toBeNull();
    expect((await form({}))?.id).toBe(set.id);
    expect((await form({ service: ward }, publicPage('RXN')))?.id).toBe(found?.id);
  });

  it('is in the language that was asked for, and in English where that is missing (R145)', async () => {
    const welsh = await form({ language: 'cy-GB' });
    expect(welsh?.questions.map(({ text, language }) => [text, language])).toEqual([
      ['Gawsoch chi wrandawiad?', 'cy'],
      ['why-poor', 'en'],
    ]);
    expect(welsh?.questions[0]?.['options']).toMatchObject([{ code: 'YES', text: 'YES (cy)' }, {}, {}]);
    expect([welsh?.['privacyNotice'], welsh?.['privacyNoticeLanguage']]).toEqual(['We read this.', 'en']);
    expect((await form({ language: 'ur' }))?.['language']).toBe('en');
  });

  it('is nothing where a trust asks nothing more', async () => {
    expect(await form({ trust: 'R1H' })).toBeNull();
  });
});

describe('answers to a questionnaire', () => {
  it('are kept with the version that asked, and read by staff beside the words (R038)', async () => {
    await send(experience, 'RT5', {
      comment: 'all of it',
      service: ward,
      rating: 'POOR',
      questionnaire: `${set.id}.${own.id}`,
      answers: [
        { question: own.questions['matters'], options: ['VISITS', 'SLEEP'] },
        { question: set.questions['why-poor'], text: ' It was loud. ' },
        { question: set.questions['heard'], options: ['NO'] },
      ],
    });
    expect(await answered('all of it')).toMatchObject({
      needsAttention: false,
      questionnaireVersion: own.id,
      questionSetVersion: set.id,
      answers: [
        {
          code: 'heard',
          asked: 'Did you feel heard?',
          options: [{ code: 'NO', text: 'NO (en)' }],
          text: null,
        },
        { code: 'why-poor', questionnaireVersion: set.id, options: [], text: ' It was loud. ' },
        { code: 'matters', questionnaireVersion: own.id, options: [{ code: 'SLEEP' }, { code: 'VISITS' }] },
      ],
    });
  });

  it('need not be given: empty ones are none', async () => {
    const answers = [
      { question: set.questions['heard'], options: [] },
      { question: set.questions['why-poor'], text: '  ' },
    ];
    await send(experience, 'RT5', { comment: 'none of it', questionnaire: set.id, answers });
    expect((await answered('none of it'))?.['answers']).toEqual([]);
  });

  it('that speak of danger, or hold a telephone number, make somebody look', async () => {
    await send(experience, 'RT5', {
      comment: 'look here',
      rating: 'VERY_POOR',
      questionnaire: set.id,
      answers: [{ question: set.questions['why-poor'], text: 'I want to kill myself. Ring 0116 225 6000.' }],
    });
    expect(await answered('look here')).toMatchObject({ needsAttention: true, personalDetails: true });
  });

  it('are refused field by field where they do not fit, and nothing is kept', async () => {
    const { heard } = set.questions;
    const { matters, noise } = own.questions;
    const answers = [
      { question: heard, options: ['YES', 'NO'] },
      { question: matters, options: ['TELEVISION'] },
      { question: noise, text: 'loud' },
      { question: set.questions['why-poor'], options: ['YES'] },
      { question: 'no identifier', options: ['YES'] },
    ];
    const questionnaire = `${set.id}.${own.id}`;
    expect(await problemsOf({ comment: 'refused', service: ward, questionnaire, answers })).toMatchObject([
      { path: 'answers.0.options', code: 'ANSWER_ONE_OPTION' },
      { path: 'answers.1.options', code: 'ANSWER_OPTION_UNKNOWN' },
      { path: 'answers.2.text', code: 'ANSWER_WORDS' },
      { path: 'answers.3.options', code: 'ANSWER_OPTIONS' },
      { path: 'answers.4.question', code: 'QUESTION_UNKNOWN' },
    ]);
    const twice = { question: heard, options: ['YES'] };
    expect(await problemsOf({ questionnaire: set.id, answers: [twice, twice] })).toMatchObject([
      { path: 'answers.1.question', code: 'ANSWERED_TWICE' },
    ]);
    const long = [{ question: set.questions['why-poor'], text: 'x'.repeat(4_001) }];
    expect(await problemsOf({ questionnaire: set.id, rating: 'POOR', answers: long })).toMatchObject([
      { path: 'answers.0.text', code: 'ANSWER_TOO_LONG' },
    ]);
    expect(await answered('refused')).toBeUndefined();
  });

  it('are refused where the question was not asked after the other answers', async () => {
    const answers = [{ question: set.questions['why-poor'], text: 'It was loud.' }];
    expect(await problemsOf({ questionnaire: set.id, rating: 'GOOD', answers })).toMatchObject([
      { path: 'answers.0', code: 'QUESTION_NOT_ASKED' },
    ]);
    expect(await problemsOf({ questionnaire: set.id, rating: 'POOR', answers })).toBeUndefined();
  });

  it('name a questionnaire of this trust and of this service', async () => {
    const answers = [{ question: own.questions['noise'], options: ['1'] }];
    expect(await problemsOf({ answers })).toMatchObject([
      { path: 'questionnaire', code: 'QUESTIONNAIRE_MISSING' },
    ]);
    const refused = [{ path: 'questionnaire', code: 'QUESTIONNAIRE_OF_ANOTHER_SERVICE' }];
    expect(await problemsOf({ answers, questionnaire: own.id })).toMatchObject(refused);
    const other = { answers, questionnaire: own.id, service: 'ward-b-of-RT5' };
    expect(await problemsOf(other)).toMatchObject(refused);
    const unknown = [{ path: 'questionnaire', code: 'QUESTIONNAIRE_UNKNOWN' }];
    for (const questionnaire of ['nothing', `${set.id}.${own.id}.${set.id}x`, crypto.randomUUID()]) {
      expect(await problemsOf({ answers, questionnaire })).toMatchObject(unknown);
    }
    expect(await problemsOf({ questionnaire: set.id }, 'RXN')).toMatchObject(unknown);
  });
});
