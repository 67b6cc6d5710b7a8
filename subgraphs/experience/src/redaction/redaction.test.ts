import { Database } from '@wesaid/shared/database';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
let application: Database;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  application = await Database.open({ url: experience.database.url, entities: [] });
});
afterAll(async () => {
  await outside.end();
  await application.close();
  await experience.stop();
});

const team = member('experience-team', 'RT5');
const lead = member('experience-lead', 'RT5');

interface Item {
  readonly id: string;
  readonly version: number;
  readonly comment: string;
  readonly findings: readonly { readonly id: string; readonly kind: string }[];
}

async function newItem(comment: string, input: Record<string, unknown> = {}): Promise<Item> {
  await send(experience, 'RT5', { comment, ...input });
  const [newest] = await listed(experience, team, 'RT5');
  const { data } = await experience.execute<{ feedbackItem: Item }>(
    team,
    'query ($id: ID!) { feedbackItem(id: $id) { id version comment findings { id kind } } }',
    { id: newest?.id },
  );
  return data.feedbackItem;
}

const redact = (input: Record<string, unknown>, viewer: Viewer = team) =>
  experience.execute<{ redactFeedback: Record<string, unknown> }>(
    viewer,
    `mutation ($input: RedactFeedbackInput!) { redactFeedback(input: $input) { __typename
      ... on Feedback { comment redacted personalDetails version publication findings { kind start end decision } }
      ... on ValidationProblem { problems { path code } } } }`,
    { input },
  );

const look = (feedback: string, viewer: Viewer) =>
  experience.execute<{ lookAtOriginal: { words: string } }>(
    viewer,
    'mutation ($id: ID!) { lookAtOriginal(feedback: $id) { words } }',
    { id: feedback },
  );

const change = (name: string, input: Record<string, unknown>, viewer: Viewer = team) =>
  experience.execute<Record<string, Record<string, unknown>>>(
    viewer,
    name === 'publishComment'
      ? `mutation ($input: FeedbackVersionInput!) { publishComment(input: $input) { __typename
          ... on Feedback { publication version } ... on ValidationProblem { problems { code } } } }`
      : `mutation ($input: FeedbackVersionInput!) { withholdComment(input: $input) { publication version } }`,
    { input },
  );

const published = async (viewer: Viewer = publicPage('RT5')): Promise<string[]> => {
  const { data } = await experience.execute<{ _entities: { comments: { nodes: { words: string }[] } }[] }>(
    viewer,
    `{ _entities(representations: [{ __typename: "Trust", odsCode: "RT5" }]) {
       ... on Trust { comments(first: 50) { nodes { id words publishedOn synthetic service { id } } } } } }`,
  );
  return data._entities.flatMap(({ comments }) => comments.nodes.map(({ words }) => words));
};

describe('taking personal details out of an answer', () => {
  it('shows everybody the words without them from then on, and keeps the places of what is left (R068)', async () => {
    const item = await newItem('Dr Patel hit me. Ring 07700 900123. My friend Zed saw it.');
    const findings = item.findings.filter(({ kind }) => kind !== 'SAFEGUARDING' && kind !== 'LANGUAGE');
    const { data } = await redact({
      feedback: item.id,
      expectedVersion: 1,
      findings: findings.map(({ id }) => id),
      words: ['zed'],
    });
    const comment = 'Dr [name] hit me. Ring [telephone number]. My friend [name] saw it.';
    expect(data.redactFeedback).toMatchObject({
      comment,
      redacted: true,
      personalDetails: false,
      version: 2,
    });
    expect(data.redactFeedback['findings']).toEqual(
      expect.arrayContaining([
        { kind: 'SAFEGUARDING', start: 10, end: 16, decision: null },
        { kind: 'TELEPHONE', start: null, end: null, decision: 'CONFIRMED' },
      ]),
    );
    for (const viewer of [team, lead]) {
      expect((await listed(experience, viewer, 'RT5'))[0]?.comment).toBe(comment);
    }
    const { data: search } = await experience.execute<{ feedback: { nodes: { id: string }[] } }>(
      lead,
      '{ feedback(trust: "RT5", first: 50, filter: { search: "patel" }) { nodes { id } } }',
      {},
    );
    expect(search.feedback.nodes).toEqual([]);
  });

  it('takes nothing but what stands there, and never twice over a change that was not seen', async () => {
    const item = await newItem('Nothing to see');
    for (const [input, code] of [
      [{ words: ['absent'] }, 'WORDS_NOT_THERE'],
      [{}, 'NOTHING_TO_TAKE_OUT'],
      [{ words: Array.from({ length: 21 }, () => 'see') }, 'TOO_MANY_WORDS'],
    ] as const) {
      const { data } = await redact({ feedback: item.id, expectedVersion: 1, ...input });
      expect(data.redactFeedback).toEqual({
        __typename: 'ValidationProblem',
        problems: [{ path: 'words', code }],
      });
    }
    const { errors } = await redact({ feedback: item.id, expectedVersion: 2, words: ['see'] });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    const taken = await redact({ feedback: item.id, expectedVersion: 1, words: ['see'] });
    expect(taken.data.redactFeedback).toMatchObject({ comment: 'Nothing to [taken out]', version: 2 });
  });
});

describe('the original of an answer', () => {
  it('is read by the experience lead alone, stays the first one, and every look is written down', async () => {
    const item = await newItem('Nurse Ada and Bo were late');
    await redact({ feedback: item.id, expectedVersion: 1, words: ['Ada'] });
    await redact({ feedback: item.id, expectedVersion: 2, words: ['Bo'] });
    const others: [Viewer, string][] = [
      [anonymous, 'UNAUTHENTICATED'],
      [publicPage('RT5'), 'UNAUTHENTICATED'],
      ...roles
        .filter((role) => role !== 'experience-lead')
        .map((role): [Viewer, string] => [member(role, 'RT5'), 'FORBIDDEN']),
      [member('experience-lead', 'RXN'), 'NOT_FOUND'],
      [member('experience-lead', 'RT5', ['ward-a-of-RT5']), 'NOT_FOUND'],
    ];
    for (const [viewer, code] of others) {
      expect((await look(item.id, viewer)).errors).toMatchObject([{ extensions: { code } }]);
    }
    const looks = async (viewer: Viewer) =>
      experience.execute<{ originalLooks: { nodes: { feedback: string; lookedBy: string }[] } }>(
        viewer,
        '{ originalLooks(trust: "RT5", first: 50) { nodes { feedback lookedBy lookedAt } } }',
      );
    expect((await looks(lead)).data.originalLooks.nodes).toEqual([]);
    expect((await look(item.id, lead)).data.lookAtOriginal.words).toBe('Nurse Ada and Bo were late');
    await look(item.id, lead);
    const { nodes } = (await looks(lead)).data.originalLooks;
    expect(nodes.map(({ feedback }) => feedback)).toEqual([item.id, item.id]);
    expect((await looks(team)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('lies sealed in the database, and the record of looks cannot be changed past the API', async () => {
    const item = await newItem('Nurse Cleartext was late');
    await redact({ feedback: item.id, expectedVersion: 1, words: ['Cleartext'] });
    await look(item.id, lead);
    const { rows } = await outside.query<{ words: string }>(
      'select words from feedback_original where id = $1',
      [item.id],
    );
    expect(rows[0]?.words).not.toContain('Cleartext');
    for (const viewer of [team, lead, publicPage('RT5')]) {
      expect(await application.work(viewer, (em) => em.execute('select * from feedback_original'))).toEqual(
        [],
      );
    }
    for (const viewer of [lead, team, system]) {
      for (const sql of [
        `update original_look set looked_by = 'x' returning id`,
        'delete from original_look returning id',
      ]) {
        expect(await application.work(viewer, (em) => em.execute(sql))).toEqual([]);
      }
      await expect(
        application.work(viewer, (em) =>
          em.execute(
            `insert into original_look (trust_code, feedback_id, looked_by) values ('RT5', ?, 'x')`,
            [item.id],
          ),
        ),
      ).rejects.toThrow(/row-level security/);
    }
  });
});

describe('publishing the words of an answer', () => {
  it('needs the permission of the person and a decision of staff; both ways can be gone', async () => {
    const item = await newItem('The tea was hot and the staff kind', { mayPublish: true });
    expect(await published()).not.toContain(item.comment);
    const done = await change('publishComment', { feedback: item.id, expectedVersion: 1 });
    expect(done.data['publishComment']).toMatchObject({ publication: 'PUBLISHED', version: 2 });
    expect(await published()).toContain(item.comment);
    expect(await published(anonymous)).toContain(item.comment);
    const back = await change('withholdComment', { feedback: item.id, expectedVersion: 2 });
    expect(back.data['withholdComment']).toEqual({ publication: 'WITHHELD', version: 3 });
    expect(await published()).not.toContain(item.comment);
  });

  it.each([
    ['without permission', 'All was well', {}, 'NOT_PERMITTED'],
    ['with personal details', 'Ring 07700 900123', { mayPublish: true }, 'PERSONAL_DETAILS'],
    ['while they may speak of danger', 'He hit me', { mayPublish: true }, 'MAY_SPEAK_OF_DANGER'],
    ['without words', null, { mayPublish: true }, 'NO_WORDS'],
  ])('is refused %s', async (_when, comment, input, code) => {
    await send(experience, 'RT5', { comment, ...input });
    const [newest] = await listed(experience, team, 'RT5');
    const { data } = await change('publishComment', { feedback: newest?.id, expectedVersion: 1 });
    expect(data['publishComment']).toEqual({ __typename: 'ValidationProblem', problems: [{ code }] });
  });

  it('shows the words without what was taken out, and takes them back when more is taken out', async () => {
    const item = await newItem('Nurse Ada was so kind to Kim', { mayPublish: true });
    await redact({ feedback: item.id, expectedVersion: 1, words: ['Ada'] });
    await change('publishComment', { feedback: item.id, expectedVersion: 2 });
    expect(await published()).toContain('Nurse [taken out] was so kind to Kim');
    const again = await redact({ feedback: item.id, expectedVersion: 3, words: ['Kim'] });
    expect(again.data.redactFeedback).toMatchObject({ publication: 'WITHHELD' });
    expect((await published()).join()).not.toContain('was so kind to');
  });

  it('is not for strangers', async () => {
    const item = await newItem('Not theirs to publish', { mayPublish: true });
    for (const viewer of [member('experience-team', 'RXN'), member('web-team', 'RT5'), publicPage('RT5')]) {
      for (const name of ['publishComment', 'withholdComment']) {
        const { errors } = await change(name, { feedback: item.id, expectedVersion: 1 }, viewer);
        expect(errors?.[0]?.extensions['code']).toMatch(/^(?:UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/);
      }
    }
    expect(await published()).not.toContain(item.comment);
  });
});
