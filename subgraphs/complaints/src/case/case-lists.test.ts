import { member } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, raise, raised, workOn } from '../testing/operations.js';
import { startComplaints, type TestComplaints } from '../testing/start-complaints.js';

const team = member('complaints-team', 'RT5');
let complaints: TestComplaints;
let outside: Client;
const days: Record<string, number | null> = {
  overdue: -3,
  today: 0,
  tomorrow: 1,
  week: 7,
  later: 30,
  never: null,
};

beforeAll(async () => {
  complaints = await startComplaints();
  outside = new Client({ connectionString: complaints.database.superuserUrl });
  await outside.connect();
  for (const name of ['later', 'never', 'overdue', 'week', 'today', 'tomorrow']) {
    const kind = days[name] === null ? 'COMPLIMENT' : 'COMPLAINT';
    const { id } = await raised(complaints, 'RT5', { words: name, kind });
    if (days[name] !== null) {
      await outside.query('update case_record set acknowledge_by = london_today() + $1::int where id = $2', [
        days[name],
        id,
      ]);
    }
  }
  const closed = await raised(complaints, 'RT5', { words: 'closed', kind: 'CONCERN' });
  await workOn(complaints, 'closeCase', { case: closed.id, expectedVersion: 1 }, team);
  await raise(complaints, 'RT5', { words: 'held', website: 'x' });
  await raise(complaints, 'RXN', { words: 'of another trust' });
});
afterAll(async () => {
  await outside.end();
  await complaints.stop();
});

interface Page {
  readonly casesDue: {
    readonly nodes: readonly { readonly words: string; readonly overdue: boolean }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const due = `query ($trust: OdsCode!, $first: Int!, $after: String) { casesDue(trust: $trust, first: $first, after: $after) {
  nodes { words overdue } pageInfo { hasNextPage endCursor } } }`;

describe('the working days that are left', () => {
  it('are counted to the day that is due: three for a complaint of today, and none for what is past', async () => {
    await raised(complaints, 'R1H', { words: 'new', kind: 'COMPLAINT' });
    const left = `query ($trust: OdsCode!) { casesDue(trust: $trust, first: 50) { nodes { words workingDaysLeft } } }`;
    type Left = { casesDue: { nodes: { words: string; workingDaysLeft: number | null }[] } };
    const of = async (trust: string) => {
      const { data } = await complaints.execute<Left>(member('complaints-team', trust), left, { trust });
      return new Map(data.casesDue.nodes.map((node) => [node.words, node.workingDaysLeft]));
    };
    expect((await of('R1H')).get('new')).toBe(3);
    const ours = await of('RT5');
    expect(['overdue', 'today', 'never'].map((words) => ours.get(words))).toEqual([0, 0, null]);
    expect(ours.get('week')).toBeLessThanOrEqual(5);
  });
});

describe('the list of what is due', () => {
  it('gives what is due first first, page by page, and what is never due last', async () => {
    const words: string[] = [];
    let after: string | null = null;
    do {
      const answer: { data: Page } = await complaints.execute<Page>(team, due, {
        trust: 'RT5',
        first: 2,
        after,
      });
      const { data } = answer;
      words.push(...data.casesDue.nodes.map((node) => node.words));
      after = data.casesDue.pageInfo.hasNextPage ? data.casesDue.pageInfo.endCursor : null;
    } while (after !== null);
    expect(words).toEqual(['overdue', 'today', 'tomorrow', 'week', 'later', 'never']);
  });

  it('says what is overdue: a day that is today is not', async () => {
    const { data } = await complaints.execute<Page>(team, due, { trust: 'RT5', first: 50 });
    expect(data.casesDue.nodes.filter(({ overdue }) => overdue).map(({ words }) => words)).toEqual([
      'overdue',
    ]);
  });

  it.each([
    { first: 0, after: null },
    { first: 51, after: null },
    { first: 1, after: 'x' },
    { first: 1, after: Buffer.from('["2026-13-01","x"]').toString('base64url') },
    {
      first: 1,
      after: Buffer.from('["2026-02-30","019ac1d2-7b3e-7c41-9f00-00000000000a"]').toString('base64url'),
    },
  ])('refuses $first items after $after', async (page) => {
    expect(codeOf(await complaints.execute(team, due, { trust: 'RT5', ...page }))).toBe('BAD_USER_INPUT');
  });

  it('is for the team of the trust alone', async () => {
    for (const viewer of [member('complaints-team', 'RXN'), member('experience-lead', 'RT5')]) {
      expect(codeOf(await complaints.execute(viewer, due, { trust: 'RT5', first: 1 }))).toBe('FORBIDDEN');
    }
  });
});

describe('the desk', () => {
  const desk = 'query { caseDesk(trust: "RT5") { open toAcknowledge overdue dueWithinAWeek held } }';

  it('counts what waits', async () => {
    const { data } = await complaints.execute(team, desk);
    expect(data['caseDesk']).toEqual({ open: 6, toAcknowledge: 5, overdue: 1, dueWithinAWeek: 3, held: 1 });
  });

  it('is for the team of the trust alone', async () => {
    for (const viewer of [member('complaints-team', 'RXN'), member('service-lead', 'RT5')]) {
      expect(codeOf(await complaints.execute(viewer, desk))).toBe('FORBIDDEN');
    }
  });
});
