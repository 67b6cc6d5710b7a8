import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@wesaid/shared/database';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly comment: string;
  readonly [field: string]: unknown;
  readonly findings: readonly {
    readonly id: string;
    readonly kind: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly value: string | null;
    readonly decision: string | null;
  }[];
}

const fields = `id version comment state needsAttention personalDetails criticality criticalityConfirmed detectedLanguage
  sentiment labels { theme { code } } findings { id kind start end value confidence decision decidedAt madeBy }`;

let experience: TestExperience;
let database: Database;
beforeAll(async () => {
  experience = await startExperience();
  database = await Database.open({ url: experience.database.url, entities: [] });
});
afterAll(async () => {
  await database.close();
  await experience.stop();
});

const team = member('experience-team', 'RT5');

async function newItem(comment: string): Promise<Item> {
  await send(experience, 'RT5', { comment });
  const [newest] = await listed(experience, team, 'RT5');
  return read(newest?.id ?? '');
}

async function read(id: string): Promise<Item> {
  const query = `query ($id: ID!) { feedbackItem(id: $id) { ${fields} } }`;
  const { data } = await experience.execute<{ feedbackItem: Item }>(team, query, { id });
  return data.feedbackItem;
}

const decide = (finding: string, expectedVersion: number, decision: string, viewer: Viewer = team) =>
  experience.execute<{ decideFinding: Item }>(
    viewer,
    `mutation ($input: DecideFindingInput!) { decideFinding(input: $input) { ${fields} } }`,
    { input: { finding, expectedVersion, decision } },
  );

const kinds = ({ findings }: Item): string[] => findings.map(({ kind }) => kind);

describe('what was found in an answer', () => {
  it('stands beside the words with its place, undecided (R068)', async () => {
    const item = await newItem('Dr Patel hit me. Ring 07700 900123');
    const places = item.findings
      .filter(({ start }) => start !== null)
      .map(({ kind, start, end }) => [kind, item.comment.slice(start ?? 0, end ?? 0)]);
    expect(places).toEqual([
      ['NAME', 'Patel'],
      ['SAFEGUARDING', 'hit me'],
      ['TELEPHONE', '07700 900123'],
    ]);
    expect(new Set(item.findings.map(({ decision }) => decision))).toEqual(new Set([null]));
    expect(item).toMatchObject({ needsAttention: true, personalDetails: true });
  });

  it('is confirmed or rejected by a person; both are kept, and the answer follows when none is left', async () => {
    const item = await newItem('Nurse Ada and Nurse Bo hit the spot with tea, he hit me with kindness');
    const [first, second] = item.findings.filter(({ kind }) => kind === 'NAME');
    const danger = item.findings.find(({ kind }) => kind === 'SAFEGUARDING');
    const one = await decide(first?.id ?? '', 1, 'REJECTED');
    expect(one.data.decideFinding).toMatchObject({ version: 2, personalDetails: true });
    const two = await decide(second?.id ?? '', 2, 'REJECTED');
    expect(two.data.decideFinding).toMatchObject({ version: 3, personalDetails: false });
    const three = await decide(danger?.id ?? '', 3, 'REJECTED');
    expect(three.data.decideFinding).toMatchObject({ version: 4, needsAttention: false });
    const four = await decide(danger?.id ?? '', 4, 'CONFIRMED');
    expect(four.data.decideFinding).toMatchObject({ version: 5, needsAttention: true });
    expect((await read(item.id)).findings.map(({ kind, decision }) => [kind, decision])).toEqual(
      expect.arrayContaining([
        ['NAME', 'REJECTED'],
        ['NAME', 'REJECTED'],
        ['SAFEGUARDING', 'CONFIRMED'],
      ]),
    );
  });

  it('leaves how critical an answer is to a person, whose number no later decision changes', async () => {
    const item = await newItem('They gave me the wrong medication.');
    expect(item).toMatchObject({ criticality: 3, criticalityConfirmed: false });
    const rate = `mutation ($input: RateCriticalityInput!) { rateCriticality(input: $input) { ${fields} } }`;
    const rated = await experience.execute<{ rateCriticality: Item }>(team, rate, {
      input: { feedback: item.id, expectedVersion: 1, criticality: 4 },
    });
    expect(rated.data.rateCriticality).toMatchObject({ criticality: 4, criticalityConfirmed: true });
    const finding = item.findings.find(({ kind }) => kind === 'CRITICALITY');
    const later = await decide(finding?.id ?? '', 2, 'REJECTED');
    expect(later.data.decideFinding).toMatchObject({ criticality: 4, criticalityConfirmed: true });
    const { errors } = await experience.execute(team, rate, {
      input: { feedback: item.id, expectedVersion: 3, criticality: 5 },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of a model is only expected until a person accepts it, and never overrules one', async () => {
    const item = await newItem('The car park was full.');
    const predict = (kind: string, value: string) =>
      database.work(system, (em) =>
        em.execute(
          `insert into feedback_finding (trust_code, id, feedback_id, kind, value, confidence, made_by)
           values ('RT5', gen_random_uuid(), ?, ?, ?, 0.7, 'model-1')`,
          [item.id, kind, value],
        ),
      );
    await predict('THEME', 'parking');
    await predict('SENTIMENT', '4');
    const before = await read(item.id);
    expect(before).toMatchObject({ labels: [], sentiment: null });
    expect(kinds(before)).toEqual(expect.arrayContaining(['THEME', 'SENTIMENT']));
    const of = (kind: string) => before.findings.find((finding) => finding.kind === kind)?.id ?? '';
    const accepted = await decide(of('THEME'), 1, 'CONFIRMED');
    expect(accepted.data.decideFinding).toMatchObject({
      labels: [{ theme: { code: 'parking' } }],
      state: 'CODED',
    });
    await experience.execute(
      team,
      `mutation ($input: CodeFeedbackInput!) { codeFeedback(input: $input) { __typename } }`,
      { input: { feedback: item.id, themes: ['staff-manner'], sentiment: 2, expectedVersion: 2 } },
    );
    const late = await decide(of('SENTIMENT'), 3, 'CONFIRMED');
    expect(late.data.decideFinding).toMatchObject({
      sentiment: 2,
      labels: [{ theme: { code: 'staff-manner' } }],
    });
  });

  it('is not decided over a change that was not seen', async () => {
    const item = await newItem('Dr Green was late.');
    const { errors } = await decide(item.findings[0]?.id ?? '', 7, 'CONFIRMED');
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect((await read(item.id)).findings[0]?.decision).toBeNull();
  });

  it('does not exist for strangers', async () => {
    const { findings } = await newItem('Dr Brown was late.');
    for (const [viewer, code] of [
      [publicPage('RT5'), 'UNAUTHENTICATED'],
      [member('web-team', 'RT5'), 'FORBIDDEN'],
      [member('experience-team', 'RXN'), 'NOT_FOUND'],
      [member('service-lead', 'RT5', ['ward-b-of-RT5']), 'NOT_FOUND'],
    ] as const) {
      const { errors } = await decide(findings[0]?.id ?? '', 1, 'CONFIRMED', viewer);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });
});
