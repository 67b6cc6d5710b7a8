import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActingRight, CaseKind, ReplyChannel } from '../case/case.enums.js';
import { codeOf } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';
import { complaintTo } from './case.examples.js';
import type { OpenCaseInput } from './open-case.input.js';

let complaints: TestComplaints;
beforeAll(async () => {
  complaints = await startComplaints();
});
afterAll(() => complaints.stop());

const openCase = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename
  ... on Case { id kind reference receivedOn acknowledgeBy stage summary synthetic trust { odsCode } }
  ... on ValidationProblem { problems { path code message } } } }`;
const cases = `query ($trust: OdsCode!, $first: Int!, $after: String) { cases(trust: $trust, first: $first, after: $after) {
  nodes { id summary } pageInfo { hasNextPage endCursor } } }`;
const byReference = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Case { id summary } } }`;

interface OpenedCase {
  readonly openCase: {
    readonly id: string;
    readonly reference: string;
    readonly acknowledgeBy: string | null;
  };
}
interface CasePage {
  readonly cases: { nodes: { summary: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const open = (input: OpenCaseInput, viewer: Viewer = member('complaints-team', input.trust)) =>
  complaints.execute<OpenedCase>(viewer, openCase, { input });

describe('opening a case', () => {
  it('gives a complaint a reference, a stage and the day by which it must be acknowledged', async () => {
    const { data } = await open(complaintTo('NEW', { receivedOn: '2026-11-02', summary: ' Long wait. ' }));
    expect(data.openCase).toEqual({
      __typename: 'Case',
      id: expect.any(String),
      kind: 'COMPLAINT',
      reference: 'NEW-2026-0001',
      receivedOn: '2026-11-02',
      acknowledgeBy: '2026-11-05',
      stage: 'RECEIVED',
      summary: 'Long wait.',
      synthetic: false,
      trust: { odsCode: 'NEW' },
    });
  });

  it.each([
    ['a weekend', '2026-10-30', '2026-11-04'],
    ['Christmas and Boxing Day', '2025-12-23', '2025-12-30'],
    ['the substitute day of a holiday at a weekend', '2021-12-24', '2021-12-31'],
    ['Good Friday and Easter Monday', '2026-04-02', '2026-04-09'],
  ])('counts no working day on %s', async (_occasion, receivedOn, due) => {
    const { data } = await open(complaintTo('CLK', { receivedOn }));
    expect(data.openCase.acknowledgeBy).toBe(due);
  });

  it.each([CaseKind.CONCERN, CaseKind.COMPLIMENT, CaseKind.COMMENT])(
    'starts no clock for a %s',
    async (kind) => {
      const { data } = await open(complaintTo('KND', { kind }));
      expect(data.openCase.acknowledgeBy).toBeNull();
    },
  );

  it('makes one case of a request that is sent many times at once', async () => {
    const input = complaintTo('ONE');
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(input)));
    expect(new Set(answers.map(({ data }) => data.openCase.id)).size).toBe(1);
    const { data } = await complaints.execute<CasePage>(member('complaints-team', 'ONE'), cases, {
      trust: 'ONE',
      first: 50,
    });
    expect(data.cases.nodes).toHaveLength(1);
  });

  it('refuses a key that was used for another case', async () => {
    const input = complaintTo('KEY');
    await open(input);
    expect(codeOf(await open({ ...input, summary: 'Something else.' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('numbers cases that are opened at once without a gap or a double', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => open(complaintTo('NUM', { receivedOn: '2026-03-02' }))),
    );
    const references = answers.map(({ data }) => data.openCase.reference).sort();
    expect(references).toEqual(Array.from({ length: 8 }, (_, index) => `NUM-2026-000${index + 1}`));
  });

  it('keeps who told the team and for whom, and shows it with the case', async () => {
    const reply = { channel: 'TELEPHONE', name: 'A person', telephone: '01632 960001' };
    const behalf = { name: 'Somebody else', relationship: 'son', right: 'HAS_DIED' };
    const input = { ...complaintTo('WHO', { service: 'ward-a-of-WHO' }), reply, behalf };
    const { data } = await complaints.execute<{ openCase: object }>(
      member('complaints-team', 'WHO'),
      `mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on Case { service { id }
        person { channel name telephone } behalf { name relationship right } } } }`,
      { input },
    );
    expect(data.openCase).toEqual({ service: { id: 'ward-a-of-WHO' }, person: reply, behalf });
  });

  it('says everything that must be put right, and writes nothing', async () => {
    const input = complaintTo('BAD', { idempotencyKey: 'short', summary: '  ', receivedOn: '2999-01-01' });
    const { data } = await open(input);
    expect(data.openCase).toMatchObject({
      __typename: 'ValidationProblem',
      problems: [
        { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
        { path: 'summary', code: 'SUMMARY_MISSING' },
        { path: 'receivedOn', code: 'RECEIVED_ON_IN_FUTURE' },
      ],
    });
  });

  it.each([
    ['SUMMARY_TOO_LONG', { summary: 'x'.repeat(4_001) }],
    ['SUMMARY_NOT_TEXT', { summary: 'a\u0000b' }],
    ['RECEIVED_ON_TOO_EARLY', { receivedOn: '2018-12-31' }],
    ['HAPPENED_ON_IN_FUTURE', { happenedOn: '2999-01-01' }],
    ['SERVICE_UNKNOWN', { service: 'ward-a-of-RXN' }],
    ['REPLY_MISSING', { behalf: { name: 'A', relationship: 'son', right: ActingRight.CHILD } }],
    ['REPLY_NAME_MISSING', { reply: { channel: ReplyChannel.EMAIL, email: 'a@b.example' } }],
  ])('answers %s to a value that does not fit', async (code, over) => {
    const { data } = await open(complaintTo('BAD', over));
    expect(data.openCase).toMatchObject({ problems: [{ code }] });
  });
});

describe('the list of cases', () => {
  it('gives the last opened first, page by page', async () => {
    const viewer = member('complaints-team', 'PAG');
    for (const summary of ['first', 'second', 'third']) await open(complaintTo('PAG', { summary }));
    const one = await complaints.execute<CasePage>(viewer, cases, { trust: 'PAG', first: 2 });
    const after = one.data.cases.pageInfo.endCursor;
    const two = await complaints.execute<CasePage>(viewer, cases, { trust: 'PAG', first: 2, after });
    expect(one.data.cases.nodes.map(({ summary }) => summary)).toEqual(['third', 'second']);
    expect(two.data.cases.nodes.map(({ summary }) => summary)).toEqual(['first']);
    expect(two.data.cases.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    { first: 51, after: null },
    { first: 0, after: null },
    { first: 1, after: 'no cursor' },
    { first: 1, after: Buffer.from('["x"]').toString('base64url') },
  ])('refuses $first items after $after', async (page) => {
    const answer = await complaints.execute(member('complaints-team', 'PAG'), cases, {
      trust: 'PAG',
      ...page,
    });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });
});

describe('who may see a case', () => {
  const strangers: [string, Viewer][] = [
    ['the complaints team of another trust', member('complaints-team', 'OTH')],
    ['the experience team of the trust', member('experience-team', 'OWN')],
    ['the safety specialist of the trust', member('safety-specialist', 'OWN')],
    ['a complaints team that is limited to one service', member('complaints-team', 'OWN', ['ward-1'])],
    ['an analyst of an integrated care board', member('icb-analyst', 'QXX')],
    ['a public page of the trust', publicPage('OWN')],
    ['nobody in particular', anonymous],
  ];
  let id: string;
  beforeAll(async () => {
    id = (await open(complaintTo('OWN'))).data.openCase.id;
  });

  it('is found by its reference by its own team', async () => {
    const { data } = await complaints.execute(member('complaints-team', 'OWN'), byReference, {
      references: [
        { __typename: 'Case', id },
        { __typename: 'Case', id: 'no identifier' },
      ],
    });
    expect(data['_entities']).toEqual([{ id, summary: expect.any(String) }, null]);
  });

  it.each(strangers)('does not exist for %s', async (_who, viewer) => {
    const answer = await complaints.execute(viewer, byReference, {
      references: [{ __typename: 'Case', id }],
    });
    expect(answer).toEqual({ data: { _entities: [null] } });
  });

  it.each(strangers)('is neither listed nor opened for %s', async (_who, viewer) => {
    const refused = viewer.kind === 'member' ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    expect(codeOf(await complaints.execute(viewer, cases, { trust: 'OWN', first: 1 }))).toBe(refused);
    expect(codeOf(await open(complaintTo('OWN'), viewer))).toBe(refused);
  });

  it('is kept from others by the database itself, whatever the code above asks for', async () => {
    const rows = (viewer: Viewer) =>
      complaints.subgraph.process.database.work(viewer, (em) =>
        em.execute('select 1 from case_record where id = ?', [id]),
      );
    for (const [, viewer] of strangers) expect(await rows(viewer)).toHaveLength(0);
    expect(await rows(member('complaints-team', 'OWN'))).toHaveLength(1);
    expect(await rows(system)).toHaveLength(1);
  });
});
