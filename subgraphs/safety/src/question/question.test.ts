import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, type TestSubgraph } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCommitteeQuestion, askCommitteeQuestion, make } from '../testing/committee-work.js';
import { codeOf, create, partner, seat, specialist, startSafety } from '../testing/start-safety.js';

let safety: TestSubgraph;
let committee: string;
const asker = partner('QUE');
const chair = member('experience-lead', 'QUE');
beforeAll(async () => {
  safety = await startSafety();
  committee = await create(safety, { trust: 'QUE' });
  await seat(safety, 'QUE', committee);
  await seat(safety, 'QUE', committee, { subject: 'experience-lead@QUE', role: 'CHAIR' as never });
});
afterAll(() => safety.stop());

const questionOf = (over: object = {}) => ({
  idempotencyKey: crypto.randomUUID(),
  committee,
  words: 'Who tells the family?',
  ...over,
});
const questions = async (viewer: Viewer) =>
  (
    await safety.execute<{ committee: { questions: { nodes: object[] } } }>(
      viewer,
      `query ($id: ID!) { committee(id: $id) { questions(first: 50) { nodes { id words state mine answer answeredOn version } } } }`,
      { id: committee },
    )
  ).data.committee.questions.nodes;

describe('a question to a committee', () => {
  it('is asked by a partner who sits on it, and answered for everybody on it', async () => {
    const asked = await make(
      safety,
      asker,
      askCommitteeQuestion,
      questionOf({ words: ' Who tells the family? ' }),
    );
    expect(asked).toMatchObject({
      words: 'Who tells the family?',
      state: 'OPEN',
      mine: true,
      version: 1,
      askedOn: todayInLondon(),
      answer: null,
      committee: { id: committee },
    });
    const input = { question: asked.id, expectedVersion: 1, answer: 'The ward manager.' };
    await make(safety, chair, answerCommitteeQuestion, input);
    const answered = {
      id: asked.id,
      state: 'ANSWERED',
      answer: 'The ward manager.',
      answeredOn: todayInLondon(),
      version: 2,
    };
    for (const [viewer, mine] of [
      [asker, true],
      [chair, false],
      [specialist('QUE'), false],
    ] as const) {
      expect((await questions(viewer))[0]).toMatchObject({ ...answered, mine });
    }
  });

  it('is asked once for a key', async () => {
    const input = questionOf();
    const made = await Promise.all(
      Array.from({ length: 4 }, () => make(safety, asker, askCommitteeQuestion, input)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const other = await safety.execute(asker, askCommitteeQuestion, {
      input: { ...input, words: 'Another?' },
    });
    expect(codeOf(other)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is asked by nobody who does not sit on the committee', async () => {
    const ask = (viewer: Viewer) => safety.execute(viewer, askCommitteeQuestion, { input: questionOf() });
    expect(codeOf(await ask(specialist('QUE')))).toBe('FORBIDDEN');
    for (const viewer of [partner('ELS'), member('involvee', 'QUE'), specialist('ELS')])
      expect(codeOf(await ask(viewer))).toBe('NOT_FOUND');
    for (const viewer of [anonymous, publicPage('QUE')])
      expect(codeOf(await ask(viewer))).toBe('UNAUTHENTICATED');
  });

  it('must have words', async () => {
    const { data } = await safety.execute(asker, askCommitteeQuestion, { input: questionOf({ words: ' ' }) });
    expect(data['askCommitteeQuestion']).toMatchObject({
      problems: [{ path: 'words', code: 'WORDS_MISSING' }],
    });
  });

  it('is never shown with who asked', async () => {
    const { errors } = await safety.execute(
      chair,
      `query ($id: ID!) { committee(id: $id) { questions(first: 1) { nodes { askedBy } } } }`,
      {
        id: committee,
      },
    );
    expect(errors?.[0]?.message).toContain('Cannot query field');
  });
});

describe('an answer', () => {
  it('is given once when two people answer at the same moment', async () => {
    const { id } = await make(safety, asker, askCommitteeQuestion, questionOf());
    const answers = await Promise.all(
      [chair, specialist('QUE'), chair, specialist('QUE')].map((viewer, index) =>
        safety.execute(viewer, answerCommitteeQuestion, {
          input: { question: id, expectedVersion: 1, answer: `Answer ${index}` },
        }),
      ),
    );
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', undefined]);
  });

  it('must have words, and a version that can be', async () => {
    const { id } = await make(safety, asker, askCommitteeQuestion, questionOf());
    const answer = (expectedVersion: number, words: string) =>
      safety.execute(chair, answerCommitteeQuestion, {
        input: { question: id, expectedVersion, answer: words },
      });
    expect((await answer(1, '')).data['answerCommitteeQuestion']).toMatchObject({
      problems: [{ path: 'answer', code: 'ANSWER_MISSING' }],
    });
    for (const version of [0, -1, 2, 7]) {
      const { errors } = await answer(version, 'Words');
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        expectedVersion: version,
        currentVersion: 1,
      });
    }
  });
});
