import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFeedback, listed, publishAction, send, type ListedFeedback } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
beforeAll(async () => {
  experience = await startExperience();
});
afterAll(() => experience.stop());

const team = member('experience-team', 'RT5');
const other: Viewer = { ...(team as Extract<Viewer, { kind: 'member' }>), subject: 'second coder' };

async function newAnswers(count: number, trust = 'RT5', viewer: Viewer = team): Promise<ListedFeedback[]> {
  for (let index = 0; index < count; index += 1) {
    await send(experience, trust, { comment: `comment ${index} about parking and staff` });
  }
  return (await listed(experience, viewer, trust)).slice(0, count);
}

const code = (feedback: string | undefined, themes: string[], viewer: Viewer = team, expectedVersion = 1) =>
  experience.execute(viewer, codeFeedback, { input: { feedback, themes, expectedVersion } });

const codeBlind = (
  feedback: string | undefined,
  themes: string[],
  viewer: Viewer,
  sentiment: number | null = null,
) =>
  experience.execute<{ codeBlind: Record<string, unknown> }>(
    viewer,
    `mutation ($input: CodeBlindInput!) { codeBlind(input: $input) {
      ... on BlindCoding { sameThemes } ... on ValidationProblem { problems { path code } } } }`,
    { input: { feedback, themes, sentiment } },
  );

const waiting = async (viewer: Viewer, trust = 'RT5'): Promise<string[]> => {
  const { data } = await experience.execute<{ commentsToCodeAgain: { nodes: { id: string }[] } }>(
    viewer,
    'query ($trust: OdsCode!) { commentsToCodeAgain(trust: $trust, first: 50) { nodes { id words translation } } }',
    { trust },
  );
  return data.commentsToCodeAgain.nodes.map(({ id }) => id);
};

describe('coding a comment a second time (R141)', () => {
  it('shows no codes of the first person, changes nothing, and is done once by each', async () => {
    const [item] = await newAnswers(1);
    expect(await waiting(other)).not.toContain(item?.id);
    await code(item?.id, ['parking']);
    expect(await waiting(other)).toContain(item?.id);
    expect(await waiting(team)).not.toContain(item?.id);
    const { data } = await codeBlind(item?.id, ['staff-manner'], other);
    expect(data.codeBlind).toEqual({ sameThemes: false });
    expect(await waiting(other)).not.toContain(item?.id);
    const [now] = await listed(experience, team, 'RT5');
    expect(now).toMatchObject({ version: 2, labels: [{ theme: { code: 'parking' } }] });
    for (const viewer of [team, other]) {
      expect((await codeBlind(item?.id, [], viewer)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    }
  });

  it('says what does not fit, and does not exist for strangers', async () => {
    const [item] = await newAnswers(1);
    await code(item?.id, ['parking']);
    expect((await codeBlind(item?.id, ['weather'], other)).data.codeBlind).toEqual({
      problems: [{ path: 'themes.0', code: 'THEME_UNKNOWN' }],
    });
    for (const viewer of [member('experience-team', 'RXN'), member('web-team', 'RT5'), publicPage('RT5')]) {
      const { errors } = await codeBlind(item?.id, ['parking'], viewer);
      expect(errors?.[0]?.extensions['code']).toMatch(/^(?:UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/);
    }
  });

  it('is measured over a period: for each theme, for the whole, and for the sentiment', async () => {
    const first = member('experience-team', 'RXN');
    const second: Viewer = { ...(first as Extract<Viewer, { kind: 'member' }>), subject: 'second coder' };
    const items = await newAnswers(4, 'RXN', first);
    const themes = [
      [['parking'], ['parking']],
      [['staff'], ['staff']],
      [['parking'], ['staff']],
      [['staff'], ['staff']],
    ];
    for (const [index, [one, two]] of themes.entries()) {
      await code(items[index]?.id, one ?? [], first);
      await codeBlind(items[index]?.id, two ?? [], second, 3);
    }
    const agreement = async (from: string, to: string) =>
      (
        await experience.execute<{ codingAgreement: Record<string, unknown> }>(
          first,
          `query ($from: LocalDate!, $to: LocalDate!) { codingAgreement(trust: "RXN", from: $from, to: $to) {
            comments coders alpha sentimentAlpha themes { theme { code } comments alpha } } }`,
          { from, to },
        )
      ).data.codingAgreement;
    // By hand: of 8 codes 3 are parking; observed 1/4, expected 2·3·5/(8·7): alpha 1 − 0.25/(30/56).
    const alpha = 1 - 0.25 / (30 / 56);
    const measured = await agreement('2020-01-01', '2120-01-01');
    expect(measured).toMatchObject({ comments: 4, coders: 2, sentimentAlpha: null });
    expect(measured['alpha']).toBeCloseTo(alpha, 10);
    expect(measured['themes']).toEqual([
      { theme: { code: 'parking' }, comments: 2, alpha: expect.closeTo(alpha, 10) },
      { theme: { code: 'staff' }, comments: 3, alpha: expect.closeTo(alpha, 10) },
    ]);
    expect(await agreement('2020-01-01', '2020-12-31')).toMatchObject({
      comments: 0,
      alpha: null,
      themes: [],
    });
  });
});

interface Change {
  readonly id: string;
  readonly changed: readonly { readonly id: string; readonly [field: string]: unknown }[];
  readonly left: readonly { readonly feedback: string; readonly reason: string }[];
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}

const fields = `id changed { id state sentiment version labels { theme { code } } } left { feedback reason }`;
const changeMany = async (input: Record<string, unknown>, viewer: Viewer = team): Promise<Change> => {
  const { data, errors } = await experience.execute<{ changeMany: Change }>(
    viewer,
    `mutation ($input: ChangeManyInput!) { changeMany(input: $input) {
      ... on BulkChange { ${fields} } ... on ValidationProblem { problems { path code } } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return data.changeMany;
};
const undo = (id: string, viewer: Viewer = team) =>
  experience.execute<{ undoChange: Change }>(
    viewer,
    `mutation ($id: ID!) { undoChange(id: $id) { ${fields} } }`,
    { id },
  );
const read = ({ id, version }: ListedFeedback) => ({ feedback: id, expectedVersion: version });

describe('changing many answers at once', () => {
  it('gives them a theme, a sentiment and a state, and takes all of it back in one step', async () => {
    const items = await newAnswers(3);
    await code(items[0]?.id, ['staff-manner']);
    const answers = [{ feedback: items[0]?.id, expectedVersion: 2 }, ...items.slice(1).map(read)];
    const done = await changeMany({ answers, addThemes: ['parking'], sentiment: 4 });
    expect(done.left).toEqual([]);
    expect(done.changed.map(({ state, sentiment }) => [state, sentiment])).toEqual(
      Array.from({ length: 3 }, () => ['CODED', 4]),
    );
    const codes = (id: string | undefined) =>
      (done.changed.find((answer) => answer.id === id)?.['labels'] as { theme: { code: string } }[]).map(
        ({ theme }) => theme.code,
      );
    expect(codes(items[0]?.id)).toEqual(['parking', 'staff-manner']);
    const { data } = await undo(done.id);
    expect(data.undoChange.changed.map(({ state, sentiment }) => [state, sentiment]).sort()).toEqual([
      ['CODED', null],
      ['NEW', null],
      ['NEW', null],
    ]);
    const now = (await listed(experience, team, 'RT5'))
      .slice(0, 3)
      .map(({ labels }) => (labels as object[]).length);
    expect(now.sort()).toEqual([0, 0, 1]);
    expect((await undo(done.id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('leaves what was changed meanwhile as it is, on the way there and on the way back, and says which', async () => {
    const [a, b, c] = await newAnswers(3);
    if (!a || !b || !c) throw new Error('There are too few.');
    await code(a.id, ['staff-manner']);
    const unknown = '018f0000-0000-7000-8000-000000000000';
    const done = await changeMany({
      answers: [read(a), read(b), read(c), { feedback: unknown, expectedVersion: 1 }],
      state: 'READ',
    });
    expect(done.changed.map(({ id }) => id).sort()).toEqual([b.id, c.id].sort());
    expect(done.left).toEqual(
      expect.arrayContaining([
        { feedback: a.id, reason: 'CHANGED_MEANWHILE' },
        { feedback: unknown, reason: 'NOT_FOUND' },
      ]),
    );
    await code(b.id, ['parking'], team, 2);
    const { data } = await undo(done.id);
    expect(data.undoChange.left).toEqual([{ feedback: b.id, reason: 'CHANGED_MEANWHILE' }]);
    expect(data.undoChange.changed).toMatchObject([{ id: c.id, state: 'NEW' }]);
  });

  it('is done once for a key', async () => {
    const [item] = await newAnswers(1);
    const input = { idempotencyKey: randomUUID(), answers: item ? [read(item)] : [], addThemes: ['parking'] };
    const [first, second] = [await changeMany(input), await changeMany(input)];
    expect(second).toEqual(first);
    expect(first.changed[0]?.['version']).toBe(2);
  });

  it('does not take back that something was done about an answer', async () => {
    const [item] = await newAnswers(1);
    await experience.execute(team, publishAction, {
      input: {
        idempotencyKey: randomUUID(),
        trust: 'RT5',
        said: 'said',
        did: 'did',
        label: 'WE_SAID_WE_DID',
        status: 'DONE',
        feedback: [item?.id],
      },
    });
    const [now] = await listed(experience, team, 'RT5');
    const done = await changeMany({ answers: now ? [read(now)] : [], sentiment: 2 });
    expect(done.changed).toMatchObject([{ state: 'ACTED_ON', sentiment: 2 }]);
  });

  it.each([
    [{ answers: [], sentiment: 1 }, 'ANSWERS_NOT_FIT'],
    [
      { answers: Array.from({ length: 101 }, () => ({ feedback: 'x', expectedVersion: 1 })), sentiment: 1 },
      'ANSWERS_NOT_FIT',
    ],
    [{ answers: [{ feedback: 'x', expectedVersion: 1 }] }, 'NOTHING_TO_CHANGE'],
    [{ answers: [{ feedback: 'x', expectedVersion: 1 }], state: 'ACTED_ON' }, 'STATE_NOT_FIT'],
    [{ answers: [{ feedback: 'x', expectedVersion: 1 }], addThemes: ['weather'] }, 'THEME_UNKNOWN'],
  ])('says what does not fit: case %#', async (input, code) => {
    expect((await changeMany(input)).problems).toMatchObject([{ code }]);
  });

  it('is nobody else’s to take back, and finds no answers of others', async () => {
    const [item] = await newAnswers(1);
    const answers = item ? [read(item)] : [];
    const done = await changeMany({ answers, state: 'READ' });
    for (const viewer of [other, member('experience-team', 'RXN')]) {
      expect((await undo(done.id, viewer)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    const foreign = await changeMany({ answers, state: 'READ' }, member('experience-team', 'RXN'));
    expect(foreign).toMatchObject({ changed: [], left: [{ reason: 'NOT_FOUND' }] });
    await expect(changeMany({ answers, state: 'READ' }, member('web-team', 'RT5'))).rejects.toThrow(
      'FORBIDDEN',
    );
    await expect(changeMany({ answers, state: 'READ' }, publicPage('RT5'))).rejects.toThrow(
      'UNAUTHENTICATED',
    );
  });
});
