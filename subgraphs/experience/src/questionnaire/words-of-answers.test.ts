import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { anonymous } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToFeedback, listed, send } from '../testing/operations.js';
import { liveVersion, type LiveVersion } from '../testing/questionnaires.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
let set: LiveVersion;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  set = await liveVersion(experience, 'RT5', null, [{ code: 'more', kind: 'FREE_TEXT' }]);
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const team = member('experience-team', 'RT5');
const lead = member('experience-lead', 'RT5');

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly question: string | null;
  readonly addition: string | null;
}
interface Item {
  readonly id: string;
  readonly version: number;
  readonly comment: string | null;
  readonly needsAttention: boolean;
  readonly personalDetails: boolean;
  readonly criticality: number | null;
  readonly redacted: boolean;
  readonly findings: readonly Finding[];
  readonly answers: readonly { readonly question: string; readonly text: string | null }[];
  readonly additions: readonly {
    readonly id: string;
    readonly text: string;
    readonly needsAttention: boolean;
    readonly personalDetails: boolean;
  }[];
}

const fields = `id version comment needsAttention personalDetails criticality redacted
  findings { id kind start end question addition } answers { question text }
  additions { id text needsAttention personalDetails }`;

const read = async (id: string): Promise<Item> => {
  const { data } = await experience.execute<{ feedbackItem: Item }>(
    team,
    `query ($id: ID!) { feedbackItem(id: $id) { ${fields} } }`,
    { id },
  );
  return data.feedbackItem;
};

const question = (): string => Object.values(set.questions)[0] ?? '';

/** Sends a comment with an answer to the further question. */
async function sent(comment: string | null, text: string): Promise<Item & { code: string }> {
  const { code } = await send(experience, 'RT5', {
    comment,
    questionnaire: set.id,
    answers: [{ question: question(), text }],
  });
  const [newest] = await listed(experience, team, 'RT5');
  return { code, ...(await read(newest?.id ?? '')) };
}

const run = async (viewer: Viewer, mutation: string, input: Record<string, unknown>) => {
  const { data, errors } = await experience.execute<{ result: Item & { __typename: string } }>(
    viewer,
    mutation,
    { input },
  );
  return { result: data?.result, code: errors?.[0]?.extensions['code'] };
};
const decide = (input: Record<string, unknown>) =>
  run(
    team,
    `mutation ($input: DecideFindingInput!) { result: decideFinding(input: $input) { ${fields} } }`,
    input,
  );
const redact = (input: Record<string, unknown>, viewer: Viewer = team) =>
  run(
    viewer,
    `mutation ($input: RedactFeedbackInput!) { result: redactFeedback(input: $input) { __typename ... on Feedback { ${fields} } } }`,
    input,
  );
const publish = (input: Record<string, unknown>) =>
  run(
    team,
    `mutation ($input: FeedbackVersionInput!) { result: publishComment(input: $input) { __typename } }`,
    input,
  );
const look = (feedback: string, viewer: Viewer) =>
  experience.execute<{
    lookAtOriginal: { words: string | null; parts: { part: string; words: string }[] } | null;
  } | null>(
    viewer,
    'mutation ($id: ID!) { lookAtOriginal(feedback: $id, reason: "somebody may be in danger") { words parts { part words } } }',
    { id: feedback },
  );

describe('the answer to a further question', () => {
  it('is looked through as the comment is: danger, personal details, and how critical it is (R068)', async () => {
    const item = await sent('All was well', 'Dr Patel hit me. They gave me the wrong medication.');
    expect(item).toMatchObject({ needsAttention: true, personalDetails: true, criticality: 3 });
    const text = item.answers[0]?.text ?? '';
    expect(
      item.findings
        .filter((finding) => finding.question === question() && finding.start !== null)
        .map(({ kind, start, end }) => [kind, text.slice(start ?? 0, end ?? 0)]),
    ).toEqual(
      expect.arrayContaining([
        ['NAME', 'Patel'],
        ['SAFEGUARDING', 'hit me'],
      ]),
    );
    const { rows } = await outside.query('select from attention_alert where feedback_id = $1', [item.id]);
    expect(rows).toHaveLength(1);
    const harmless = await sent('All was well', 'The tea was good');
    expect(harmless).toMatchObject({ needsAttention: false, personalDetails: false, criticality: null });
  });

  it('still keeps the comment from everybody when only what the comment holds was said to be nothing', async () => {
    const item = await sent('he hit me with kindness', 'a nurse hit me, I am Ann, ring 07700 900123');
    const inComment = item.findings.find(
      ({ kind, question: asked }) => kind === 'SAFEGUARDING' && asked === null,
    );
    const { result } = await decide({
      finding: inComment?.id,
      expectedVersion: item.version,
      decision: 'REJECTED',
    });
    expect(result).toMatchObject({ needsAttention: true });
    expect((await publish({ feedback: item.id, expectedVersion: item.version + 1 })).result?.__typename).toBe(
      'ValidationProblem',
    );
    const inAnswer = item.findings.filter(
      ({ kind, question: asked }) => kind === 'SAFEGUARDING' && asked !== null,
    );
    let version = item.version + 1;
    for (const { id } of inAnswer) {
      await decide({ finding: id, expectedVersion: version, decision: 'REJECTED' });
      version += 1;
    }
    expect(await read(item.id)).toMatchObject({ needsAttention: false, personalDetails: true });
  });

  it('has personal details taken out, its original is the lead’s alone, and every look says who and why', async () => {
    const original = 'Ring me on 07700 900777, says Zed';
    const item = await sent('Thank you, Zed', original);
    const telephone = item.findings.find(({ kind }) => kind === 'TELEPHONE');
    const foreign = await redact(
      { feedback: item.id, expectedVersion: item.version, findings: [telephone?.id] },
      member('experience-team', 'RXN'),
    );
    expect(foreign.code).toBe('NOT_FOUND');
    await redact({
      feedback: item.id,
      expectedVersion: item.version,
      findings: [telephone?.id],
      words: ['zed'],
    });
    const after = await read(item.id);
    expect(after).toMatchObject({
      comment: 'Thank you, [taken out]',
      redacted: true,
      personalDetails: false,
    });
    expect(after.answers[0]?.text).toBe('Ring me on [telephone number], says [taken out]');
    await redact({ feedback: item.id, expectedVersion: after.version, words: ['says'] });

    for (const [viewer, code] of [
      [team, 'FORBIDDEN'],
      [publicPage('RT5'), 'UNAUTHENTICATED'],
      [member('experience-lead', 'RXN'), 'NOT_FOUND'],
      [member('experience-lead', 'RT5', ['ward-a-of-RT5']), 'NOT_FOUND'],
    ] as const) {
      expect((await look(item.id, viewer)).errors).toMatchObject([{ extensions: { code } }]);
    }
    expect((await look(item.id, lead)).data?.lookAtOriginal).toEqual({
      words: 'Thank you, Zed',
      parts: [{ part: question(), words: original }],
    });
    const looks = `query ($by: String, $month: LocalDate) { originalLooks(trust: "RT5", by: $by, month: $month, first: 50) {
      nodes { feedback lookedBy reason } } }`;
    const list = async (variables: Record<string, unknown>, viewer: Viewer = lead) => {
      const { data } = await experience.execute<{
        originalLooks: { nodes: { feedback: string; lookedBy: string }[] };
      } | null>(viewer, looks, variables);
      return data?.originalLooks?.nodes.filter(({ feedback }) => feedback === item.id) ?? null;
    };
    const [noted, ...more] = (await list({})) ?? [];
    expect(noted).toMatchObject({ reason: 'somebody may be in danger' });
    expect(more).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await list({ by: noted?.lookedBy, month: today })).toHaveLength(1);
    expect(await list({ by: '%' })).toEqual([]);
    expect(await list({ month: '2020-01-31' })).toEqual([]);
    expect(await list({}, team)).toBeNull();
    const stored = await outside.query(
      `select (select string_agg(o::text, '') from part_original o) || (select string_agg(a::text, '') from feedback_answer a) as all`,
    );
    expect(JSON.stringify(stored.rows)).not.toContain('07700 900777');
  });
});

describe('what a person adds later', () => {
  it('raises an alert, and is found in, decided on and redacted as the first words are', async () => {
    const item = await sent('All was well', 'Nothing more');
    await experience.execute(anonymous, addToFeedback, {
      input: { idempotencyKey: randomUUID(), code: item.code, text: 'A nurse hit me. My name is Ann Lee.' },
    });
    const added = await read(item.id);
    expect(added).toMatchObject({ needsAttention: true, personalDetails: true });
    const addition = added.additions[0]?.id;
    const of = (kind: string) =>
      added.findings.filter((finding) => finding.kind === kind && finding.addition === addition);
    expect(of('SAFEGUARDING')).toHaveLength(1);
    const { rows } = await outside.query('select from attention_alert where feedback_id = $1', [item.id]);
    expect(rows).toHaveLength(1);
    await decide({
      finding: of('SAFEGUARDING')[0]?.id,
      expectedVersion: added.version,
      decision: 'REJECTED',
    });
    const decided = await read(item.id);
    expect(decided).toMatchObject({ needsAttention: false, personalDetails: true });
    expect(decided.additions).toMatchObject([{ needsAttention: false, personalDetails: true }]);
    await redact({
      feedback: item.id,
      expectedVersion: decided.version,
      findings: of('NAME').map(({ id }) => id),
    });
    expect((await read(item.id)).additions).toMatchObject([
      { text: 'A nurse hit me. My name is [name].', personalDetails: false },
    ]);
  });

  it('raises no alert when nothing in it speaks of danger', async () => {
    const item = await sent('All was well', 'Nothing more');
    await experience.execute(anonymous, addToFeedback, {
      input: { idempotencyKey: randomUUID(), code: item.code, text: 'The tea was good' },
    });
    const { rows } = await outside.query('select from attention_alert where feedback_id = $1', [item.id]);
    expect(rows).toEqual([]);
  });
});
