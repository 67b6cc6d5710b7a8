import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');
const easy =
  'You told us that the ward was too loud at night. We now turn off the lights at ten. It is quiet.';
const hard =
  'Implementation of the multidisciplinary communication strategy necessitates comprehensive organisational engagement.';

interface Read {
  readonly age: number | null;
  readonly limit: number;
  readonly tooHard: boolean;
  readonly words: number;
  readonly hardest: readonly { readonly text: string; readonly age: number }[];
}
const query = `query ($texts: [String!]!, $language: String! = "en", $limit: Int! = 11) {
  readingAges(texts: $texts, language: $language, limit: $limit) { age limit tooHard words hardest { text age } } }`;
const run = (texts: readonly string[], over: Record<string, unknown> = {}, viewer = team) =>
  experience.execute<{ readingAges: Read[] } | null>(viewer, query, { texts, ...over });
const read = async (...asked: Parameters<typeof run>) => (await run(...asked)).data?.readingAges ?? [];
const codeOf = async (...asked: Parameters<typeof run>) =>
  (await run(...asked)).errors?.[0]?.extensions['code'];

describe('the reading age of words that are to be published', () => {
  it('is told with the sentences that are hardest, above a limit of eleven years (R099)', async () => {
    const [simple, mixed] = await read([easy, `${easy} ${hard}`]);
    expect(simple).toMatchObject({ limit: 11, tooHard: false, hardest: [] });
    expect(simple?.age).toBeLessThanOrEqual(9);
    expect(mixed?.hardest).toEqual([{ text: hard, age: 20 }]);
    expect(mixed?.age).toBeGreaterThan(simple?.age ?? 0);
    expect(await read([hard])).toMatchObject([{ age: 20, tooHard: true }]);
  });

  it('keeps to another limit when one is given', async () => {
    const [one] = await read([easy]);
    expect(await read([easy], { limit: 7 })).toMatchObject([{ limit: 7, tooHard: (one?.age ?? 0) > 7 }]);
    expect(await read([hard], { limit: 18 })).toMatchObject([{ limit: 18, tooHard: true }]);
  });

  it('counts each line of a list as a sentence', async () => {
    const lines = ['We put a bell by each bed', 'We put a nurse on each ward', 'We put up a sign'];
    const [inLines, inOne] = await read([lines.join('\n'), lines.join(' ')]);
    expect(inLines?.age).toBeLessThan(inOne?.age ?? 0);
    expect(inLines?.words).toBe(inOne?.words);
  });

  it('says nothing of what is too short to tell, empty, or in another language', async () => {
    expect(await read(['Multidisciplinary communication strategies', '', '\n'])).toMatchObject(
      Array.from({ length: 3 }, () => ({ age: null, tooHard: false, hardest: [] })),
    );
    expect(await read([hard], { language: 'cy' })).toMatchObject([
      { age: null, tooHard: false, hardest: [] },
    ]);
    expect(await read([hard], { language: 'en-x-easy' })).toMatchObject([{ tooHard: true }]);
  });

  it('is for people who have signed in, and for texts that can be published', async () => {
    for (const viewer of [publicPage('RT5'), anonymous]) {
      expect(await codeOf([easy], {}, viewer)).toBe('UNAUTHENTICATED');
    }
    expect((await run([easy], {}, member('involvement-team', 'RXN'))).errors).toBeUndefined();
    for (const [texts, limit] of [
      [Array.from({ length: 21 }, () => easy), 11],
      [['x'.repeat(10_001)], 11],
      [[easy], 6],
      [[easy], 19],
    ] as const) {
      expect(await codeOf(texts, { limit })).toBe('BAD_USER_INPUT');
    }
  });
});
