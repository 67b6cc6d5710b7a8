import { randomUUID } from 'node:crypto';
import { SubgraphClient } from '@wesaid/shared/delivery';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../testing/operations.js';
import {
  addSurveyQuestion,
  changeQuestionnaire,
  governance,
  liveQuestionnaire,
  proposeQuestionnaire,
  rollOutQuestionSet,
  signOffSurveyQuestion,
  takeQuestionnaireStep,
} from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');
const lead = member('experience-lead', 'RT5');
const today = todayInLondon();

interface Question {
  readonly id: string;
  readonly version: number;
  readonly problems?: unknown;
  readonly [field: string]: unknown;
}
interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Questionnaire {
  readonly id: string;
  readonly version: number;
  readonly versions: readonly Version[];
  readonly problems?: unknown;
  readonly [field: string]: unknown;
}

/** Runs a mutation of one field and gives that field. */
async function run<Result>(
  document: string,
  input: Record<string, unknown>,
  viewer: Viewer = team,
): Promise<Result> {
  const { data, errors } = await experience.execute<Record<string, Result>>(viewer, document, { input });
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return Object.values(data)[0] as Result;
}

const optionCodes = ['YES', 'PARTLY', 'NO'];
const wording = (language: string, text: string, options = optionCodes) => ({
  language,
  text,
  options: options.map((code) => ({ code, text: `${code} in ${language}` })),
});
const newQuestion = (input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  trust: 'RT5',
  code: `q-${randomUUID().slice(0, 8)}`,
  kind: 'ONE_OF',
  provenance: 'LOCAL',
  optionCodes,
  wordings: [wording('en', 'Did you feel heard?')],
  ...input,
});
const freeText = { kind: 'FREE_TEXT', optionCodes: [], wordings: [wording('en', 'What matters to me', [])] };

const added = (input: Record<string, unknown> = {}): Promise<Question> =>
  run(addSurveyQuestion, newQuestion(input));
const signed = async (input: Record<string, unknown> = {}): Promise<Question> => {
  const { id, version } = await added(input);
  const themes = { patientThemes: ['staff'], trustThemes: ['parking'] };
  return run(signOffSurveyQuestion, {
    question: id,
    expectedVersion: version,
    signedOffBy: 'A group',
    ...themes,
  });
};

const propose = (service: string | null, viewer: Viewer = team, trust = 'RT5'): Promise<Questionnaire> =>
  run(
    proposeQuestionnaire,
    { idempotencyKey: randomUUID(), trust, service, name: 'A name', owner: 'An owner', person: 'A proposer' },
    viewer,
  );
const newest = (questionnaire: Questionnaire): Version => questionnaire.versions[0] as Version;
const named = (questionnaire: Questionnaire) => ({
  questionnaireVersion: newest(questionnaire).id,
  expectedVersion: newest(questionnaire).version,
});
const change = (questionnaire: Questionnaire, input: Record<string, unknown>): Promise<Questionnaire> =>
  run(changeQuestionnaire, { ...named(questionnaire), ...input });
const step = (questionnaire: Questionnaire, to: string, viewer: Viewer = lead): Promise<Questionnaire> =>
  run(takeQuestionnaireStep, { ...named(questionnaire), to, person: 'A lead' }, viewer);
const asked = (...questions: Question[]) => ({ questions: questions.map(({ id }) => ({ question: id })) });

async function goLive(service: string | null, ...questions: Question[]): Promise<Questionnaire> {
  const ready = await change(await propose(service), { ...governance, ...asked(...questions) });
  return step(await step(ready, 'APPROVED'), 'LIVE');
}

async function form(service: string | null, language = 'en'): Promise<Record<string, unknown> | null> {
  const { data } = await experience.execute<{
    _entities: [{ questionnaire: Record<string, unknown> | null }];
  }>(publicPage('RT5'), liveQuestionnaire, { trust: 'RT5', service, language });
  return data._entities[0].questionnaire;
}

let wards = 0;
/** A ward of its own for each test: a questionnaire belongs to one place. */
async function newWard(): Promise<string> {
  wards += 1;
  const { organisations } = experience;
  const names = `mutation { ensureServices(input: { trust: "RT5", names: ["Ward number ${wards}"] }) { id } }`;
  const client = new SubgraphClient(organisations.address, 20_000);
  const { ensureServices } = await client.call<{ ensureServices: { id: string }[] }>('experience', names, {});
  await client.close();
  return ensureServices[0]?.id ?? '';
}

describe('a question of the bank', () => {
  it('has a code, a kind, where it comes from, and words in each language (R039)', async () => {
    const question = await added({
      ...freeText,
      code: 'matters-to-me',
      provenance: 'CO_DESIGNED',
      designedWith: 'The patients of Ward A',
      designedOn: '2026-03-02',
      wordings: [wording('en', 'What matters to me', []), wording('cy-gb', 'Beth sy’n bwysig i mi', [])],
    });
    expect(question).toMatchObject({
      code: 'matters-to-me',
      kind: 'FREE_TEXT',
      provenance: 'CO_DESIGNED',
      designedWith: 'The patients of Ward A',
      designedOn: '2026-03-02',
      wordings: [{ language: 'en' }, { language: 'cy-GB' }],
      review: null,
    });
    expect(await added({ code: 'matters-to-me' })).toMatchObject({
      problems: [{ path: 'code', code: 'CODE_TAKEN' }],
    });
  });

  it('is signed off for themes that matter, and again when its words change (R138)', async () => {
    const question = await signed();
    expect(question['review']).toMatchObject({
      signedOffBy: 'A group',
      signedOffOn: today,
      patientThemes: [{ code: 'staff' }],
      trustThemes: [{ code: 'parking' }],
    });
    const input = { question: question.id, expectedVersion: question.version };
    const unknown = { ...input, signedOffBy: ' ', patientThemes: [], trustThemes: ['weather'] };
    expect(await run(signOffSurveyQuestion, unknown)).toMatchObject({
      problems: [
        { path: 'signedOffBy', code: 'SIGNED_OFF_BY_MISSING' },
        { path: 'patientThemes', code: 'THEMES_MISSING' },
        { path: 'trustThemes.0', code: 'THEME_UNKNOWN' },
      ],
    });
    const word = `mutation ($input: WordSurveyQuestionInput!) { wordSurveyQuestion(input: $input) {
      ... on SurveyQuestion { version review { signedOffBy } } } }`;
    const words = { ...input, wordings: [wording('en', 'Were you heard?')] };
    expect(await run(word, words)).toEqual({ version: question.version + 1, review: null });
    await expect(run(word, words)).rejects.toThrow('CONFLICT');
  });

  it('says field by field what to put right', async () => {
    const picture = 'http://example.org/a.png';
    const problems = await added({
      code: 'Not A Code',
      optionCodes: ['YES', 'YES', 'no'],
      favourableCodes: ['MAYBE'],
      designedWith: 'somebody',
      wordings: [{ ...wording('cy', ' '), picture }, wording('cy', 'x'.repeat(301))],
    });
    expect(problems).toMatchObject({
      problems: [
        { path: 'code', code: 'CODE_INVALID' },
        { path: 'designedWith', code: 'NOT_CO_DESIGNED' },
        { path: 'optionCodes', code: 'OPTION_CODE_INVALID' },
        { path: 'optionCodes', code: 'OPTION_TWICE' },
        { path: 'favourableCodes', code: 'OPTION_UNKNOWN' },
        { path: 'wordings', code: 'ENGLISH_MISSING' },
        { path: 'wordings.0.text', code: 'WORDS_MISSING' },
        { path: 'wordings.0.picture', code: 'ADDRESS_NOT_HTTPS' },
        { path: 'wordings.0.options', code: 'OPTIONS_INCOMPLETE' },
        { path: 'wordings.1.language', code: 'LANGUAGE_UNKNOWN' },
        { path: 'wordings.1.text', code: 'WORDS_TOO_LONG' },
        { path: 'wordings.1.options', code: 'OPTIONS_INCOMPLETE' },
      ],
    });
  });

  it('is never the national question, which stands by itself and cannot be changed', async () => {
    const text = 'Overall how was your experience of our service';
    const problems = await added({ wordings: [wording('en', text)] });
    expect(problems).toMatchObject({ problems: [{ path: 'wordings.0.text', code: 'NATIONAL_QUESTION' }] });
    const { data } = await experience.execute(
      publicPage('RT5'),
      '{ nationalQuestion { text options { rating nationalCode text } freeTextOffered freeTextRequired } }',
    );
    expect(data).toEqual({
      nationalQuestion: {
        text: 'Overall, how was your experience of our service?',
        options: [
          { rating: 'VERY_GOOD', nationalCode: 1, text: 'Very good' },
          { rating: 'GOOD', nationalCode: 2, text: 'Good' },
          { rating: 'NEITHER', nationalCode: 3, text: 'Neither good nor poor' },
          { rating: 'POOR', nationalCode: 4, text: 'Poor' },
          { rating: 'VERY_POOR', nationalCode: 5, text: 'Very poor' },
          { rating: 'DONT_KNOW', nationalCode: 6, text: "Don't know" },
        ],
        freeTextOffered: true,
        freeTextRequired: false,
      },
    });
  });
});

describe('a questionnaire', () => {
  it('goes from proposal to retirement, with who took each step and when (R139)', async () => {
    const ward = await newWard();
    let current = await goLive(ward, await signed());
    expect(await form(ward)).toMatchObject({ questions: [{ text: 'Did you feel heard?' }] });
    current = await step(current, 'IN_REVIEW');
    expect(await form(ward)).not.toBeNull();
    current = await step(current, 'RETIRED');
    expect(await form(ward)).toBeNull();
    expect(newest(current)['steps']).toEqual([
      { state: 'PROPOSED', takenOn: today, person: 'A proposer' },
      ...['APPROVED', 'LIVE', 'IN_REVIEW', 'RETIRED'].map((state) => ({
        state,
        takenOn: today,
        person: 'A lead',
      })),
    ]);
    expect(current).toMatchObject({ owner: 'An owner', service: { id: ward } });
    expect(await step(current, 'LIVE')).toMatchObject({ problems: [{ path: 'to', code: 'STEP_NOT_NEXT' }] });
  });

  it('reaches the form of its service as soon as it is live, without a deployment (R038)', async () => {
    const ward = await newWard();
    const first = await signed({ code: 'asked-first' });
    let current = await goLive(ward, first);
    const second = await signed({ code: 'asked-second', ...freeText });
    current = await change(await propose(ward), asked(second, first));
    expect(newest(current)).toMatchObject({ number: 2, purpose: governance.purpose });
    const codes = async () =>
      ((await form(ward))?.['questions'] as { code: string }[]).map(({ code }) => code);
    expect(await codes()).toEqual(['asked-first']);
    const old = (await form(ward))?.['id'];
    current = await step(await step(current, 'APPROVED'), 'LIVE');
    expect(await codes()).toEqual(['asked-second', 'asked-first']);
    expect(current.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'LIVE'],
      [1, 'RETIRED'],
    ]);
    // A form that was opened before is still taken, with the version that it names.
    const answers = [{ question: first.id, options: ['YES'] }];
    await send(experience, 'RT5', { service: ward, questionnaire: old, answers });
  });

  it('is approved by the lead, and not by who proposed it (R139)', async () => {
    const ward = await newWard();
    const ready = await change(await propose(ward, lead), { ...governance, ...asked(await signed()) });
    await expect(step(ready, 'APPROVED', team)).rejects.toThrow('FORBIDDEN');
    expect(await step(ready, 'APPROVED')).toMatchObject({
      problems: [{ path: 'to', code: 'APPROVER_PROPOSED' }],
    });
    const leadOfOthers = member('experience-lead', 'RXN');
    await expect(step(ready, 'APPROVED', leadOfOthers)).rejects.toThrow('NOT_FOUND');
    const another: Viewer = { ...lead, subject: 'another lead' } as Viewer;
    expect(newest(await step(ready, 'APPROVED', another)).state).toBe('APPROVED');
  });

  it('is not approved before its purpose and data flow are said and its questions signed off (R138, R140)', async () => {
    const empty = await propose(await newWard());
    expect(await step(empty, 'APPROVED')).toMatchObject({
      problems: [
        ...['PURPOSE', 'LAWFUL_BASIS', 'RETENTION', 'SOURCE', 'CAPTURED_BY', 'USED_FOR'],
        ...['INFORMATICS_OWNER', 'PERFORMANCE_OWNER', 'DIRECTORATE_OWNER', 'SHOWN_WHERE'],
        ...['PRIVACY_NOTICES', 'QUESTIONS'],
      ].map((field) => ({ code: `${field}_MISSING` })),
    });
    const unsigned = await change(empty, { ...governance, ...asked(await added()) });
    expect(await step(unsigned, 'APPROVED')).toMatchObject({
      problems: [{ path: 'questions.0', code: 'QUESTION_NOT_SIGNED_OFF' }],
    });
  });

  it('never changes once it is approved, nor do its words when the bank changes', async () => {
    const ward = await newWard();
    const question = await signed();
    const live = await goLive(ward, question);
    expect(await change(live, { purpose: 'Another' })).toMatchObject({
      problems: [{ code: 'NOT_PROPOSED' }],
    });
    const input = { question: question.id, expectedVersion: question.version };
    await run(
      `mutation ($input: WordSurveyQuestionInput!) { wordSurveyQuestion(input: $input) { __typename } }`,
      { ...input, wordings: [wording('en', 'Another question?')] },
    );
    expect(await form(ward)).toMatchObject({ questions: [{ text: 'Did you feel heard?' }] });
  });

  it('asks under conditions that look back only, at options that exist', async () => {
    const proposal = await propose(await newWard());
    const [one, two] = [await signed(), await signed()];
    const withCondition = (askIf: unknown, first = false) =>
      change(proposal, {
        questions: first
          ? [{ question: one.id, askIf }, { question: two.id }]
          : [{ question: one.id }, { question: two.id, askIf }],
      });
    const refused = async (askIf: unknown, code: string, first = false): Promise<void> => {
      expect(await withCondition(askIf, first)).toMatchObject({ problems: [{ code }] });
    };
    await refused({ question: two.id, anyOf: ['YES'] }, 'ASK_IF_LATER', true);
    await refused({ question: two.id, anyOf: ['YES'] }, 'ASK_IF_LATER');
    await refused({ question: randomUUID(), anyOf: ['YES'] }, 'ASK_IF_UNKNOWN');
    await refused({ question: one.id, anyOf: ['MAYBE'] }, 'ASK_IF_OPTION_UNKNOWN');
    await refused({ question: one.id, anyOf: [] }, 'ASK_IF_EMPTY');
    await refused({ anyOf: ['YES'] }, 'ASK_IF_OPTION_UNKNOWN');
    expect(await change(proposal, { questions: [{ question: one.id }, { question: one.id }] })).toMatchObject(
      {
        problems: [{ path: 'questions.1.question', code: 'QUESTION_TWICE' }],
      },
    );
    const ready = await withCondition({ question: one.id, anyOf: ['NO'] });
    expect(newest(ready)['questions']).toMatchObject([
      { askIf: null },
      { askIf: { question: one.id, anyOf: ['NO'] } },
    ]);
    expect(newest(ready)['preview']).toMatchObject({ questions: [{}, {}] });
  });

  it('is proposed once for each key and place, by who works there', async () => {
    const ward = await newWard();
    const input = {
      idempotencyKey: randomUUID(),
      trust: 'RT5',
      service: ward,
      name: 'A name',
      owner: 'An owner',
      person: 'A proposer',
    };
    const first = await run<Questionnaire>(proposeQuestionnaire, input);
    expect((await run<Questionnaire>(proposeQuestionnaire, input)).id).toBe(first.id);
    expect(await propose(ward)).toMatchObject({ problems: [{ path: 'service', code: 'ALREADY_PROPOSED' }] });
    await expect(propose(ward, member('service-lead', 'RT5', ['ward-b-of-RT5']))).rejects.toThrow(
      'FORBIDDEN',
    );
    await expect(propose(null, member('service-lead', 'RT5', [ward]))).rejects.toThrow('FORBIDDEN');
    await expect(propose(ward, member('experience-team', 'RXN'))).rejects.toThrow('FORBIDDEN');
    await expect(propose(ward, publicPage('RT5'))).rejects.toThrow('UNAUTHENTICATED');
    const own = await propose(await newWard(), member('service-lead', 'RT5'));
    expect(newest(own).state).toBe('PROPOSED');
  });
});

describe('the core set of a trust', () => {
  const inDays = (days: number): string =>
    new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  it('is asked in its pilot, then everywhere, in one version, and says which share asks it when (R071, R181)', async () => {
    const [pilot, other] = [await newWard(), await newWard()];
    const question = await signed({ code: 'of-the-set' });
    let set = await goLive(null, question);
    const rollOut = (input: Record<string, unknown>, viewer: Viewer = lead): Promise<Questionnaire> =>
      run(rollOutQuestionSet, { questionnaire: set.id, expectedVersion: set.version, ...input }, viewer);
    expect(await form(pilot)).toBeNull();

    set = await rollOut({ stage: 'PILOT', from: today, services: [pilot] });
    set = await rollOut({ stage: 'TRUST_WIDE', from: inDays(30) });
    expect(set['rollOut']).toMatchObject([
      { stage: 'PILOT', from: today, services: [{ id: pilot }] },
      { stage: 'TRUST_WIDE', from: inDays(30), services: [], percentOfServices: 100 },
    ]);
    const [{ percentOfServices }] = set['rollOut'] as [{ percentOfServices: number }];
    expect(percentOfServices).toBeGreaterThan(0);
    expect(percentOfServices).toBeLessThan(50);
    expect(await form(pilot)).toMatchObject({ questions: [{ code: 'of-the-set' }] });
    expect([await form(other), await form(null)]).toEqual([null, null]);

    set = await rollOut({ stage: 'TRUST_WIDE', from: today });
    for (const place of [pilot, other, null]) {
      expect(await form(place)).toMatchObject({ id: newest(set).id, questions: [{ code: 'of-the-set' }] });
    }

    const refused = async (input: Record<string, unknown>, code: string): Promise<void> => {
      expect(await rollOut(input)).toMatchObject({ problems: [{ code }] });
    };
    await refused({ stage: 'TRUST_WIDE', from: inDays(-1) }, 'FROM_IS_OVER');
    await refused({ stage: 'PILOT', from: today }, 'SERVICES_MISSING');
    await refused({ stage: 'TRUST_WIDE', from: today, services: [pilot] }, 'SERVICES_NEEDLESS');
    await refused({ stage: 'PILOT', from: today, services: ['ward-a-of-RXN'] }, 'SERVICE_UNKNOWN');
    await expect(rollOut({ stage: 'TRUST_WIDE', from: today }, team)).rejects.toThrow('FORBIDDEN');
    await expect(
      rollOut({ stage: 'TRUST_WIDE', from: today }, member('experience-lead', 'RXN')),
    ).rejects.toThrow('NOT_FOUND');
  });
});

describe('what another trust asks', () => {
  it('does not exist, in no list and by no identifier', async () => {
    const own = await propose(await newWard());
    const question = await added();
    const stranger = member('experience-lead', 'RXN');
    const document = `query ($questionnaire: ID!, $question: ID!) {
      questionnaire(id: $questionnaire) { id } surveyQuestion(id: $question) { id } }`;
    const variables = { questionnaire: own.id, question: question.id };
    const { data } = await experience.execute(stranger, document, variables);
    expect(data).toEqual({ questionnaire: null, surveyQuestion: null });
    expect((await experience.execute(team, document, variables)).data).toMatchObject({
      questionnaire: { id: own.id },
      surveyQuestion: { id: question.id },
    });
    for (const list of ['questionnaires', 'surveyQuestions']) {
      const lists = `{ ${list}(trust: "RT5", first: 50) { nodes { id } } }`;
      expect((await experience.execute(stranger, lists)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
      const page = await experience.execute(publicPage('RT5'), lists);
      expect(page.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });
});
