import { randomUUID } from 'node:crypto';
import { claimsOf, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFeedback, listed, publishAction, send, type ListedFeedback } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let application: Client;
beforeAll(async () => {
  experience = await startExperience();
  application = new Client({ connectionString: experience.database.url });
  await application.connect();
});
afterAll(async () => {
  await application.end();
  await experience.stop();
});

/** What the database itself gives a viewer, past the API. */
async function inDatabase(viewer: Viewer, sql: string): Promise<object[]> {
  await application.query('begin');
  try {
    for (const [name, value] of Object.entries(claimsOf(viewer)))
      await application.query('select set_config($1, $2, true)', [name, value]);
    return (await application.query<object>(sql)).rows;
  } finally {
    await application.query('rollback');
  }
}

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

/** The comment that somebody takes, or has taken, to code a second time. */
const take = async (viewer: Viewer, trust = 'RT5'): Promise<string | null> => {
  const { data, errors } = await experience.execute<{ taken: { id: string } | null }>(
    viewer,
    'mutation ($trust: OdsCode!) { taken: takeCommentToCodeAgain(trust: $trust) { id words translation commentAsked } }',
    { trust },
  );
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return data.taken?.id ?? null;
};

/** Another person for each test: nobody is to be given what another test left waiting. */
const secondCoder = (name: string, trust: string): Viewer =>
  ({ ...member('experience-lead', trust), subject: name }) as Viewer;

interface Shown {
  readonly codesHidden: boolean;
  readonly sentiment: number | null;
  readonly labels: object[];
  readonly findings: { readonly id: string; readonly kind: string }[];
  readonly version: number;
}

/** An answer as a viewer sees it, by each way there is. */
async function seen(viewer: Viewer, id: string | undefined, trust: string): Promise<Shown[]> {
  const shown = 'id codesHidden sentiment labels { theme { code } } findings { id kind } version';
  const { data, errors } = await experience.execute<{
    item: Shown;
    list: { nodes: (Shown & { id: string })[] };
    byReference: Shown[];
  }>(
    viewer,
    `query ($id: ID!, $trust: OdsCode!, $reference: [_Any!]!) {
       item: feedbackItem(id: $id) { ${shown} }
       list: feedback(trust: $trust, first: 50) { nodes { ${shown} } }
       byReference: _entities(representations: $reference) { ... on Feedback { ${shown} } } }`,
    { id, trust, reference: [{ __typename: 'Feedback', id }] },
  );
  if (errors) throw new Error(errors[0]?.message);
  return [data.item, ...data.list.nodes.filter((node) => node.id === id), ...data.byReference];
}

describe('coding a comment a second time (R141)', () => {
  it('gives a comment that one other person coded, changes nothing, and is done once by each', async () => {
    const trust = 'R1H';
    const [first, second] = [member('experience-team', trust), secondCoder('second', trust)];
    const [item] = await newAnswers(1, trust, first);
    expect(await take(second, trust)).toBeNull();
    await code(item?.id, ['parking'], first);
    expect(await take(first, trust)).toBeNull();
    expect((await codeBlind(item?.id, [], second)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect(await take(second, trust)).toBe(item?.id);
    expect(await take(second, trust)).toBe(item?.id);
    const { data } = await codeBlind(item?.id, ['staff-manner'], second);
    expect(data.codeBlind).toEqual({ sameThemes: false });
    expect(await take(second, trust)).toBeNull();
    const [now] = await listed(experience, first, trust);
    expect(now).toMatchObject({ version: 2, labels: [{ theme: { code: 'parking' } }] });
    for (const viewer of [first, second]) {
      expect((await codeBlind(item?.id, [], viewer)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    }
  });

  it('keeps the first codes from the second person on every way to them, until theirs are sent', async () => {
    const trust = 'R1F';
    const [first, second] = [member('experience-team', trust), secondCoder('blind', trust)];
    const [item] = await newAnswers(1, trust, first);
    await experience.execute(first, codeFeedback, {
      input: { feedback: item?.id, themes: ['parking'], sentiment: 4, expectedVersion: 1 },
    });
    expect(await seen(second, item?.id, trust)).toMatchObject(
      Array(3).fill({ codesHidden: false, sentiment: 4, labels: [{ theme: { code: 'parking' } }] }),
    );
    await take(second, trust);
    expect(await seen(second, item?.id, trust)).toMatchObject(
      Array(3).fill({ codesHidden: true, sentiment: null, labels: [] }),
    );
    // Nor by filtering for themes, with and without a search, nor in the database itself.
    for (const filter of [{ theme: 'parking' }, { theme: 'parking', search: 'comment' }]) {
      const { data } = await experience.execute<{ feedback: { nodes: object[] } }>(
        second,
        'query ($trust: OdsCode!, $filter: FeedbackFilterInput) { feedback(trust: $trust, first: 5, filter: $filter) { nodes { id } } }',
        { trust, filter },
      );
      expect(data.feedback.nodes).toEqual([]);
    }
    expect(await inDatabase(second, 'select theme_code from feedback_theme')).toEqual([]);
    expect(await inDatabase(second, 'select coder from feedback_coding')).toEqual([]);
    expect(await seen(first, item?.id, trust)).toMatchObject(
      Array(3).fill({ codesHidden: false, sentiment: 4 }),
    );

    await codeBlind(item?.id, ['parking'], second);
    expect(await seen(second, item?.id, trust)).toMatchObject(
      Array(3).fill({ codesHidden: false, sentiment: 4, labels: [{ theme: { code: 'parking' } }] }),
    );
  });

  it('lets the second person not code it in the ordinary way, alone or with others', async () => {
    const trust = 'RBS';
    const [first, second] = [member('experience-team', trust), secondCoder('ordinary', trust)];
    const [item] = await newAnswers(1, trust, first);
    await code(item?.id, ['parking'], first);
    await take(second, trust);
    expect((await code(item?.id, ['staff'], second, 2)).data).toMatchObject({
      codeFeedback: { problems: [{ path: 'feedback', code: 'CODES_HIDDEN' }] },
    });
    const input = { answers: [{ feedback: item?.id, expectedVersion: 2 }], addThemes: ['staff'] };
    expect((await changeMany(input, second)).left).toEqual([{ feedback: item?.id, reason: 'CODES_HIDDEN' }]);
    // Everything else can be done with it.
    const read = await experience.execute(
      second,
      'mutation ($input: FeedbackVersionInput!) { markFeedbackRead(input: $input) { version sentiment labels { taxonomyVersion } } }',
      { input: { feedback: item?.id, expectedVersion: 2 } },
    );
    expect(read.data['markFeedbackRead']).toEqual({ version: 3, sentiment: null, labels: [] });
    const [now] = await listed(experience, first, trust);
    expect(now).toMatchObject({ labels: [{ theme: { code: 'parking' } }] });
  });

  it('says what does not fit, and does not exist for strangers', async () => {
    const trust = 'RCF';
    const [first, second] = [member('experience-team', trust), secondCoder('fits', trust)];
    const [item] = await newAnswers(1, trust, first);
    await code(item?.id, ['parking'], first);
    await take(second, trust);
    expect((await codeBlind(item?.id, ['weather'], second)).data.codeBlind).toEqual({
      problems: [{ path: 'themes.0', code: 'THEME_UNKNOWN' }],
    });
    for (const viewer of [member('experience-team', 'RXN'), member('web-team', trust), publicPage(trust)]) {
      const { errors } = await codeBlind(item?.id, ['parking'], viewer);
      expect(errors?.[0]?.extensions['code']).toMatch(/^(?:UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/);
      await expect(take(viewer, trust)).rejects.toThrow(/^(?:UNAUTHENTICATED|FORBIDDEN)$/);
      expect(await inDatabase(viewer, 'select coder from second_coding')).toEqual([]);
      await expect(
        inDatabase(
          viewer,
          `insert into second_coding select trust_code, feedback_id, 'somebody' from second_coding
             union all select '${trust}', '${item?.id}', coalesce(nullif(current_setting('app.subject', true), ''), 'x')`,
        ),
      ).rejects.toThrow(/row-level security/);
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
      expect(await take(second, 'RXN')).toBe(items[index]?.id);
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
