import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, type TestSubgraph } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPaper,
  answerCommitteeQuestion,
  askCommitteeQuestion,
  createSafetyMeasure,
  linkFor,
  make,
  measureOf,
  meetingOf,
  open,
  paperFor,
  recordMeasurePoints,
  scheduleMeeting,
  setAgenda,
} from './committee-work.js';
import { codeOf, create, partner, seat, specialist, startSafety } from './start-safety.js';

/** Everything that one committee has. */
interface Work {
  readonly committee: string;
  readonly meeting: string;
  readonly paper: string;
  readonly measure: string;
  readonly question: string;
}

let safety: TestSubgraph;
let own: Work;
let other: Work;
let elsewhere: Work;
const psp = partner('VIS');
const chair = member('complaints-team', 'VIS');

/** Fills a committee with one of everything. The question comes from a chair who is seated for it. */
async function work(trust: string, name: string): Promise<Work> {
  const viewer = specialist(trust);
  const committee = await create(safety, { trust, name });
  const asks = member('complaints-team', trust);
  await seat(safety, trust, committee, { subject: `complaints-team@${trust}`, role: 'CHAIR' as never });
  const { id: meeting } = await make(
    safety,
    viewer,
    scheduleMeeting,
    meetingOf(committee, { title: `of ${name}` }),
  );
  const paper = await paperFor(safety, trust, meeting, `Words of ${name}`);
  const { id: measure } = await make(safety, viewer, createSafetyMeasure, measureOf(committee, { name }));
  const points = Array.from({ length: 12 }, (_, month) => ({
    on: `2025-${String(month + 1).padStart(2, '0')}-01`,
    value: month % 3,
  }));
  await make(safety, viewer, recordMeasurePoints, { measure, expectedVersion: 1, points });
  const ask = { idempotencyKey: crypto.randomUUID(), committee, words: `Why ${name}?` };
  const { id: question } = await make(safety, asks, askCommitteeQuestion, ask);
  return { committee, meeting, paper, measure, question };
}

beforeAll(async () => {
  safety = await startSafety();
  own = await work('VIS', 'own');
  other = await work('VIS', 'other');
  elsewhere = await work('ELS', 'elsewhere');
  await seat(safety, 'VIS', own.committee);
});
afterAll(() => safety.stop());

const everything = `query ($id: ID!) { committee(id: $id) {
  meetings(first: 5) { nodes { id title agenda { title } papers { id title fileName bytes scan } } }
  measures(first: 5) { nodes { id name chart { mean variation sentence points { on value signals } } } }
  questions(first: 5) { nodes { id words state answer } } } }`;

const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
  ... on Meeting { id } ... on Paper { id link } ... on SafetyMeasure { id chart { points { value } } } ... on CommitteeQuestion { id words } } }`;

const references = ({ meeting, paper, measure, question }: Work) => [
  { __typename: 'Meeting', id: meeting },
  { __typename: 'Paper', id: paper },
  { __typename: 'SafetyMeasure', id: measure },
  { __typename: 'CommitteeQuestion', id: question },
];

const byReferences = async (viewer: Viewer, of: Work): Promise<unknown> =>
  (await safety.execute(viewer, entities, { of: references(of) })).data['_entities'];
const nothing = [null, null, null, null];
const strangers = (): [string, Viewer][] => [
  ['partner of another trust', partner('ELS')],
  ['specialist of another trust', specialist('ELS')],
  ['the board analyst', member('icb-analyst', 'QVV')],
  ['another team of the trust', member('involvement-team', 'VIS')],
  ['an involved person of the trust', member('involvee', 'VIS')],
  ['a page of the trust', publicPage('VIS')],
  ['nobody', anonymous],
];

describe('a patient safety partner', () => {
  it('sees the same papers, figures, questions and answers as every other member (R013, R168, R169)', async () => {
    const seen = async (viewer: Viewer) =>
      (await safety.execute(viewer, everything, { id: own.committee })).data;
    const shown = await seen(psp);
    expect(shown).toMatchObject({
      committee: {
        meetings: { nodes: [{ id: own.meeting, papers: [{ id: own.paper }] }] },
        measures: { nodes: [{ id: own.measure, chart: { points: { length: 12 } } }] },
        questions: { nodes: [{ id: own.question, words: 'Why own?' }] },
      },
    });
    expect(shown).toEqual(await seen(chair));
    expect(shown).toEqual(await seen(specialist('VIS')));
  });

  it('sees nothing of any other committee: not listed, not by identifier, not by reference', async () => {
    for (const { committee, meeting } of [other, elsewhere]) {
      expect((await safety.execute(psp, everything, { id: committee })).data).toEqual({ committee: null });
      const byId = await safety.execute(psp, 'query ($id: ID!) { meeting(id: $id) { id } }', { id: meeting });
      expect(byId.data).toEqual({ meeting: null });
    }
    expect(await byReferences(psp, other)).toEqual(nothing);
    expect(await byReferences(psp, elsewhere)).toEqual(nothing);
    const upcoming = await safety.execute(psp, '{ upcomingMeetings(first: 50) { nodes { id } } }');
    expect(upcoming.data).toEqual({ upcomingMeetings: { nodes: [{ id: own.meeting }] } });
  });

  it('counts on the desk only what they see', async () => {
    const desk = async (viewer: Viewer) =>
      (await safety.execute(viewer, '{ safetyDesk { committees openQuestions } }')).data['safetyDesk'];
    expect(await desk(psp)).toEqual({ committees: 1, openQuestions: 1 });
    expect(await desk(specialist('VIS'))).toEqual({ committees: 2, openQuestions: 2 });
    expect(await desk(member('involvement-team', 'VIS'))).toEqual({ committees: 0, openQuestions: 0 });
    expect(codeOf(await safety.execute(anonymous, '{ safetyDesk { committees } }'))).toBe('UNAUTHENTICATED');
  });
});

describe('what belongs to a committee', () => {
  it('does not exist for anybody who may not see the committee, whatever they ask by', async () => {
    for (const [who, viewer] of strangers()) {
      expect(await byReferences(viewer, own), who).toEqual(nothing);
      const byId = await safety.execute(
        viewer,
        'query ($id: ID!) { meeting(id: $id) { id } committee(id: $id) { id } }',
        {
          id: own.meeting,
        },
      );
      expect(byId.data, who).toEqual({ meeting: null, committee: null });
    }
  });

  it('is prepared by the specialists of the trust alone: members are refused, for others there is nothing', async () => {
    const attempts: [string, object][] = [
      [scheduleMeeting, meetingOf(own.committee)],
      [setAgenda, { meeting: own.meeting, expectedVersion: 1, items: [] }],
      [
        addPaper,
        { idempotencyKey: crypto.randomUUID(), meeting: own.meeting, title: 'x', upload: own.paper },
      ],
      [createSafetyMeasure, measureOf(own.committee)],
      [
        recordMeasurePoints,
        { measure: own.measure, expectedVersion: 2, points: [{ on: '2025-01-01', value: 1 }] },
      ],
    ];
    for (const [mutation, input] of attempts) {
      for (const viewer of [psp, chair])
        expect(codeOf(await safety.execute(viewer, mutation, { input }))).toBe('FORBIDDEN');
      for (const viewer of [specialist('ELS'), partner('ELS')])
        expect(codeOf(await safety.execute(viewer, mutation, { input }))).toBe('NOT_FOUND');
      for (const viewer of [publicPage('VIS'), anonymous])
        expect(codeOf(await safety.execute(viewer, mutation, { input }))).toBe('UNAUTHENTICATED');
    }
  });

  it('is written to by nobody who goes past the services: the database refuses', async () => {
    const { database } = safety.subgraph.process;
    const subject = 'https://identity.test|safety-partner@VIS';
    const statements = [
      `insert into meeting select 'VIS', gen_random_uuid(), now(), committee_id, 'x', starts_at, ends_at, 'x', null, 1, false from meeting`,
      `insert into paper select 'VIS', gen_random_uuid(), now(), meeting_id, null, 'x', gen_random_uuid(), 'x', 'x', 1, 'CLEAN', false from paper`,
      `insert into measure_point values ('VIS', '${own.measure}', '2024-01-01', 1)`,
      `insert into committee_question values ('VIS', gen_random_uuid(), now(), '${other.committee}', '${subject}', '2025-01-01', 'x', false)`,
      `insert into committee_question values ('VIS', gen_random_uuid(), now(), '${own.committee}', 'somebody else', '2025-01-01', 'x', false)`,
      `insert into committee_answer values ('VIS', '${own.question}', 1, '${subject}', '2025-01-01', 'x')`,
    ];
    for (const statement of statements)
      await expect(
        database.work(psp, (em) => em.execute(statement)),
        statement,
      ).rejects.toThrow(/row-level security/);
    const untouched = [
      `update meeting set title = 'x' where id = '${own.meeting}' returning id`,
      `update measure_point set value = 0 where measure_id = '${own.measure}' returning value`,
      `delete from paper where id = '${own.paper}' returning id`,
      `update committee_question set words = 'x' returning id`,
      `delete from committee_question returning id`,
    ];
    for (const statement of untouched)
      expect(await database.work(psp, (em) => em.execute<object[]>(statement)), statement).toEqual([]);
  });

  it('keeps questions and answers as they were said, also from the specialists', async () => {
    const { database } = safety.subgraph.process;
    for (const table of ['committee_question', 'committee_answer']) {
      const change = `update ${table} set words = 'x' returning words`;
      expect(await database.work(specialist('VIS'), (em) => em.execute<object[]>(change))).toEqual([]);
      const erase = `delete from ${table} returning words`;
      expect(await database.work(specialist('VIS'), (em) => em.execute<object[]>(erase))).toEqual([]);
    }
  });
});

describe('the end of a place on a committee', () => {
  const endCommitteeMembership = `mutation ($input: EndCommitteeMembershipInput!) { endCommitteeMembership(input: $input) {
    ... on CommitteeMember { to version } ... on ValidationProblem { problems { path code } } } }`;
  const memberOf = async (committee: string) => {
    const { data } = await safety.execute<{
      committeeMembers: { nodes: { id: string; subject: string; version: number }[] };
    }>(
      specialist('VEN'),
      'query ($id: ID!) { committeeMembers(committee: $id, first: 50) { nodes { id subject version } } }',
      { id: committee },
    );
    return data.committeeMembers.nodes.find(({ subject }) => subject.startsWith('safety-partner'));
  };

  it('ends everything below the committee, also links that were given before', async () => {
    const ended = await work('VEN', 'ended');
    await seat(safety, 'VEN', ended.committee);
    const viewer = partner('VEN');
    const link = await linkFor(safety, viewer, ended.paper);
    expect((await open(safety, viewer, link)).body.toString()).toBe('Words of ended');
    const place = await memberOf(ended.committee);
    const end = { member: place?.id, expectedVersion: 1, to: '2020-12-31' };
    const { data } = await safety.execute(specialist('VEN'), endCommitteeMembership, { input: end });
    expect(data).toEqual({ endCommitteeMembership: { to: '2020-12-31', version: 2 } });
    expect(await byReferences(viewer, ended)).toEqual(nothing);
    expect((await open(safety, viewer, link)).status).toBe(404);
    const again = await safety.execute(specialist('VEN'), endCommitteeMembership, { input: end });
    expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('lets the person see everything until the last day is over', async () => {
    const today = await work('VEN', 'today');
    await seat(safety, 'VEN', today.committee);
    const input = { member: (await memberOf(today.committee))?.id, expectedVersion: 1, to: todayInLondon() };
    await safety.execute(specialist('VEN'), endCommitteeMembership, { input });
    expect(await byReferences(partner('VEN'), today)).not.toContain(null);
  });

  it('is decided by the specialists of the trust, and not before the first day', async () => {
    const kept = await work('VEN', 'kept');
    await seat(safety, 'VEN', kept.committee);
    const input = { member: (await memberOf(kept.committee))?.id, expectedVersion: 1, to: '2019-12-31' };
    const asked = (viewer: Viewer) => safety.execute(viewer, endCommitteeMembership, { input });
    expect((await asked(specialist('VEN'))).data).toEqual({
      endCommitteeMembership: { problems: [{ path: 'to', code: 'TO_BEFORE_FROM' }] },
    });
    expect(codeOf(await asked(partner('VEN')))).toBe('FORBIDDEN');
    expect(codeOf(await asked(partner('VIS')))).toBe('NOT_FOUND');
    expect(codeOf(await asked(anonymous))).toBe('UNAUTHENTICATED');
  });
});

describe('the tree of committees', () => {
  const tree = `query ($id: ID!) { committee(id: $id) { mayManage parent { name } composition { role members }
    children { name parent { name } children { name } } } }`;

  it('shows what reports to a committee, and who it is made of, as far as each viewer may see (R012)', async () => {
    const board = await create(safety, { trust: 'TRE', name: 'board' });
    const group = await create(safety, { trust: 'TRE', name: 'group', parent: board });
    const panel = await create(safety, { trust: 'TRE', name: 'panel', parent: group });
    await create(safety, { trust: 'TRE', name: 'unseen', parent: board });
    for (const id of [board, panel]) await seat(safety, 'TRE', id);
    await seat(safety, 'TRE', board, { subject: 'somebody', to: '2021-01-01' });
    await seat(safety, 'TRE', board, { subject: 'lead', role: 'CHAIR' as never });
    const seen = async (viewer: Viewer, id: string) =>
      (await safety.execute(viewer, tree, { id })).data['committee'];
    const composition = [
      { role: 'CHAIR', members: 1 },
      { role: 'MEMBER', members: 0 },
      { role: 'PATIENT_SAFETY_PARTNER', members: 1 },
    ];
    expect(await seen(specialist('TRE'), board)).toEqual({
      mayManage: true,
      parent: null,
      composition,
      children: [
        { name: 'group', parent: { name: 'board' }, children: [{ name: 'panel' }] },
        { name: 'unseen', parent: { name: 'board' }, children: [] },
      ],
    });
    expect(await seen(partner('TRE'), board)).toEqual({
      mayManage: false,
      parent: null,
      composition,
      children: [],
    });
    expect(await seen(partner('TRE'), panel)).toMatchObject({ parent: null });
    expect(await seen(partner('TRE'), group)).toBeNull();
  });
});

describe('answering for a committee', () => {
  it('is for its chair and members who are staff, and for the specialists', async () => {
    const ask = async () => {
      const input = { idempotencyKey: crypto.randomUUID(), committee: own.committee, words: 'How many?' };
      return (await make(safety, psp, askCommitteeQuestion, input)).id;
    };
    await seat(safety, 'VIS', own.committee, { subject: 'involvee@VIS', role: 'MEMBER' as never });
    await seat(safety, 'VIS', own.committee, { subject: 'service-lead@VIS' });
    const question = await ask();
    const input = { question, expectedVersion: 1, answer: 'Three.' };
    const answer = (viewer: Viewer) => safety.execute(viewer, answerCommitteeQuestion, { input });
    // A partner, a member who does not work there, and somebody who works there and sits on it as a partner.
    for (const viewer of [psp, member('involvee', 'VIS'), member('service-lead', 'VIS')])
      expect(codeOf(await answer(viewer))).toBe('FORBIDDEN');
    for (const viewer of [member('experience-team', 'VIS'), specialist('ELS')])
      expect(codeOf(await answer(viewer))).toBe('NOT_FOUND');
    expect((await answer(chair)).data).toMatchObject({
      answerCommitteeQuestion: { state: 'ANSWERED', answer: 'Three.', version: 2, mine: false },
    });
    expect(codeOf(await answer(specialist('VIS')))).toBe('CONFLICT');
    const better = { question, expectedVersion: 2, answer: 'Four.' };
    expect(await make(safety, specialist('VIS'), answerCommitteeQuestion, better)).toMatchObject({
      answer: 'Four.',
      version: 3,
    });
  });
});
