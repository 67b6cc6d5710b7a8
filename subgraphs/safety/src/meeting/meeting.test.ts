import type { TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPaper, make, meetingOf, scheduleMeeting, setAgenda, upload } from '../testing/committee-work.js';
import { codeOf, create, partner, seat, specialist, startSafety } from '../testing/start-safety.js';

let safety: TestSubgraph;
let committee: string;
const viewer = specialist('MEE');
beforeAll(async () => {
  safety = await startSafety();
  committee = await create(safety, { trust: 'MEE', name: 'Group' });
});
afterAll(() => safety.stop());

interface Item {
  readonly id: string;
  readonly title: string;
}
interface Scheduled {
  readonly id: string;
  readonly version: number;
  readonly agenda: Item[];
  readonly papers: { readonly agendaItem: string | null }[];
}
const schedule = (over: object = {}) =>
  make<Scheduled>(safety, viewer, scheduleMeeting, meetingOf(committee, over));
const problems = async (mutation: string, input: object): Promise<unknown> => {
  const { data } = await safety.execute<Record<string, { problems: unknown }>>(viewer, mutation, { input });
  return Object.values(data)[0]?.problems;
};

describe('scheduling a meeting', () => {
  it('keeps what was said, without an agenda or papers yet', async () => {
    expect(await schedule({ title: ' March ', url: 'https://meet.example/1' })).toEqual({
      __typename: 'Meeting',
      id: expect.any(String),
      title: 'March',
      startsAt: '2999-03-02T10:00:00.000Z',
      endsAt: '2999-03-02T12:00:00.000Z',
      place: 'Room 4',
      url: 'https://meet.example/1',
      version: 1,
      synthetic: false,
      committee: { id: committee, name: 'Group' },
      agenda: [],
      papers: [],
    });
  });

  it('is done once for a key, and not for another meeting with the same key', async () => {
    const input = meetingOf(committee);
    const [one, two] = [
      await make(safety, viewer, scheduleMeeting, input),
      await make(safety, viewer, scheduleMeeting, input),
    ];
    expect(two.id).toBe(one.id);
    const answer = await safety.execute(viewer, scheduleMeeting, { input: { ...input, title: 'Another' } });
    expect(codeOf(answer)).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('says everything that must be put right', async () => {
    const input = meetingOf(committee, {
      idempotencyKey: 'short',
      title: ' ',
      place: 'x'.repeat(301),
      endsAt: '2999-03-02T10:00:00.000Z',
      url: 'javascript:alert(1)',
    });
    expect(await problems(scheduleMeeting, input)).toEqual([
      { path: 'idempotencyKey', code: 'IDEMPOTENCY_KEY_INVALID' },
      { path: 'title', code: 'TITLE_MISSING' },
      { path: 'endsAt', code: 'ENDS_AT_INVALID' },
      { path: 'place', code: 'PLACE_TOO_LONG' },
      { path: 'url', code: 'URL_INVALID' },
    ]);
  });
});

describe('the agenda of a meeting', () => {
  it('is set whole: items that keep their title keep their papers, the papers of others stay with the meeting', async () => {
    const meeting = await schedule();
    const first = {
      meeting: meeting.id,
      expectedVersion: 1,
      items: [{ title: 'Falls' }, { title: 'Actions', lead: 'Chair', minutes: 10 }],
    };
    const { agenda } = await make<Scheduled>(safety, viewer, setAgenda, first);
    expect(agenda).toMatchObject([
      { position: 1, title: 'Falls', lead: null, minutes: null },
      { position: 2, title: 'Actions', lead: 'Chair', minutes: 10 },
    ]);
    for (const { id } of agenda) {
      const file = await upload(safety, viewer, 'Words');
      const input = {
        idempotencyKey: crypto.randomUUID(),
        meeting: meeting.id,
        title: 'x',
        upload: file,
        agendaItem: id,
      };
      await make(safety, viewer, addPaper, input);
    }
    const second = {
      meeting: meeting.id,
      expectedVersion: 2,
      items: [{ title: 'New' }, { title: ' Falls ' }],
    };
    const changed = await make<Scheduled>(safety, viewer, setAgenda, second);
    expect(changed).toMatchObject({
      version: 3,
      agenda: [{ title: 'New' }, { id: agenda[0]?.id, title: 'Falls' }],
    });
    expect(changed.papers.map(({ agendaItem }) => agendaItem)).toEqual([agenda[0]?.id, null]);
  });

  it('is not overwritten by somebody who has not seen the newest one', async () => {
    const { id } = await schedule();
    const items = [{ title: 'One' }];
    await make(safety, viewer, setAgenda, { meeting: id, expectedVersion: 1, items });
    const late = await safety.execute(viewer, setAgenda, {
      input: { meeting: id, expectedVersion: 1, items: [] },
    });
    expect(late.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      expectedVersion: 1,
      currentVersion: 2,
    });
  });

  it('says what must be put right, item by item', async () => {
    const { id } = await schedule();
    const items = [{ title: '' }, { title: 'x', minutes: 0, lead: 'y'.repeat(201) }];
    expect(await problems(setAgenda, { meeting: id, expectedVersion: 1, items })).toEqual([
      { path: 'items.0.title', code: 'TITLE_MISSING' },
      { path: 'items.1.lead', code: 'LEAD_TOO_LONG' },
      { path: 'items.1.minutes', code: 'MINUTES_INVALID' },
    ]);
    const many = Array.from({ length: 51 }, () => ({ title: 'x' }));
    expect(await problems(setAgenda, { meeting: id, expectedVersion: 1, items: many })).toEqual([
      { path: 'items', code: 'TOO_MANY_ITEMS' },
    ]);
  });
});

describe('the meetings of a committee', () => {
  const ofCommittee = `query ($id: ID!, $after: String) { committee(id: $id) { meetings(first: 2, after: $after) {
    nodes { title } pageInfo { hasNextPage endCursor } } } }`;
  const upcoming = `query ($after: String) { upcomingMeetings(first: 2, after: $after) { nodes { title } pageInfo { endCursor } } }`;
  interface Listed {
    readonly nodes: { readonly title: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const titles = ({ nodes }: Listed) => nodes.map(({ title }) => title);

  it('come the latest first, page by page; those to come the next first', async () => {
    const id = await create(safety, { trust: 'PAG' });
    await seat(safety, 'PAG', id);
    const at = (title: string, year: number, hour = 10) => ({
      title,
      startsAt: `${year}-03-02T${hour}:00:00Z`,
      endsAt: `${year}-03-02T${hour + 2}:00:00Z`,
    });
    for (const over of [at('b', 2998), at('old', 2001), at('c', 2999), at('same', 2998)])
      await make(safety, specialist('PAG'), scheduleMeeting, meetingOf(id, over));
    const page = async (after?: string) =>
      (await safety.execute<{ committee: { meetings: Listed } }>(partner('PAG'), ofCommittee, { id, after }))
        .data.committee.meetings;
    const one = await page();
    expect(titles(one)).toEqual(['c', 'same']);
    expect(titles(await page(one.pageInfo.endCursor))).toEqual(['b', 'old']);
    const next = async (after?: string) =>
      (await safety.execute<{ upcomingMeetings: Listed }>(partner('PAG'), upcoming, { after })).data
        .upcomingMeetings;
    const soon = await next();
    expect(titles(soon)).toEqual(['b', 'same']);
    expect(titles(await next(soon.pageInfo.endCursor))).toEqual(['c']);
  });

  it.each(['x', Buffer.from('["2998-13-01","x"]').toString('base64url')])(
    'are not given after %s',
    async (after) => {
      expect(codeOf(await safety.execute(viewer, upcoming, { after }))).toBe('BAD_USER_INPUT');
    },
  );
});

describe('a meeting that waits for its papers', () => {
  it('is counted on the desk when it begins within 28 days, until it has one', async () => {
    const id = await create(safety, { trust: 'DSK' });
    const waiting = async () =>
      (await safety.execute(specialist('DSK'), '{ safetyDesk { meetingsWithoutPapers } }')).data[
        'safetyDesk'
      ];
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const schedules = (from: number) =>
      make(
        safety,
        specialist('DSK'),
        scheduleMeeting,
        meetingOf(id, { startsAt: inDays(from), endsAt: inDays(from + 0.1) }),
      );
    await schedules(29);
    await schedules(-1);
    const meeting = await schedules(27);
    expect(await waiting()).toEqual({ meetingsWithoutPapers: 1 });
    const file = await upload(safety, specialist('DSK'), 'Words');
    const paper = { idempotencyKey: crypto.randomUUID(), meeting: meeting.id, title: 'x', upload: file };
    await make(safety, specialist('DSK'), addPaper, paper);
    expect(await waiting()).toEqual({ meetingsWithoutPapers: 0 });
  });
});
