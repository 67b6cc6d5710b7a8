import { closedQuarters } from '@wesaid/shared/disclosure';
import { RequestContext } from '@wesaid/shared/server';
import { system, type TestSubgraph } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { xmrChart } from '@wesaid/shared/xmr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open } from '../testing/committee-work.js';
import { partner, specialist, startSafety } from '../testing/start-safety.js';
import { demonstrationMeasures } from './demonstration-measures.js';
import { seed } from './seed.js';
import { pointsOf } from './seed-measures.js';

const issuer = 'https://identity.test';
let safety: TestSubgraph;
const context = () => new RequestContext(system, safety.subgraph.process);
const count = async (table: string) => {
  const [row] = await context().work((em) =>
    em.execute<{ count: number; false: number }[]>(
      `select count(*)::int as count, count(*) filter (where not synthetic)::int as false from ${table} where trust_code = 'RT5'`,
    ),
  );
  return row;
};

beforeAll(async () => {
  safety = await startSafety();
  await seed(context(), 'RT5', issuer);
});
afterAll(() => safety.stop());

interface Board {
  readonly myCommittees: {
    readonly nodes: {
      readonly meetings: {
        readonly nodes: {
          readonly agenda: object[];
          readonly papers: { readonly link: string; readonly contentType: string }[];
        }[];
      };
      readonly measures: {
        readonly nodes: { readonly chart: { readonly points: object[]; readonly variation: string } }[];
      };
      readonly questions: { readonly nodes: { readonly state: string; readonly mine: boolean }[] };
    }[];
  };
}
const board = async (): Promise<Board['myCommittees']['nodes'][number]> => {
  const query = `{ myCommittees(first: 5) { nodes {
    meetings(first: 50) { nodes { agenda { title } papers { link contentType } } }
    measures(first: 50) { nodes { chart { points { value } variation } } }
    questions(first: 50) { nodes { state mine } } } } }`;
  const { data } = await safety.execute<Board>(partner('RT5'), query);
  expect(data.myCommittees.nodes).toHaveLength(1);
  return data.myCommittees.nodes[0] as Board['myCommittees']['nodes'][number];
};

describe('the demonstration of safety', () => {
  it('gives the partner of a trust two years of meetings, the newest with papers, figures and questions', async () => {
    const { meetings, measures, questions } = await board();
    expect(meetings.nodes.length).toBeGreaterThanOrEqual(25);
    expect(meetings.nodes.every(({ agenda }) => agenda.length >= 4)).toBe(true);
    const withPapers = meetings.nodes.filter(({ papers }) => papers.length > 0).length;
    expect(withPapers).toBeGreaterThanOrEqual(6);
    expect(withPapers).toBeLessThanOrEqual(9);
    expect(measures.nodes.every(({ chart }) => chart.points.length === 24)).toBe(true);
    expect(measures.nodes.map(({ chart }) => chart.variation).sort()).toEqual([
      'COMMON_CAUSE',
      'COMMON_CAUSE',
      'CONCERNING',
      'IMPROVING',
      'IMPROVING',
    ]);
    expect(questions.nodes.map(({ state }) => state).sort()).toEqual([
      'ANSWERED',
      'ANSWERED',
      'ANSWERED',
      'OPEN',
      'OPEN',
    ]);
    expect(questions.nodes.filter(({ mine }) => mine)).toHaveLength(3);
  });

  it('holds papers that can really be opened', async () => {
    const { meetings } = await board();
    const papers = meetings.nodes.flatMap((meeting) => meeting.papers);
    const read = async (type: string) => {
      const paper = papers.find(({ contentType }) => contentType.startsWith(type));
      return (await open(safety, partner('RT5'), paper?.link ?? '')).body.toString('latin1');
    };
    expect(await read('application/pdf')).toMatch(
      /^%PDF-1\.4\n[\s\S]+made up for a demonstration[\s\S]+%%EOF\n$/,
    );
    expect(await read('text/plain')).toContain('made up for a demonstration');
  });

  it('is marked as such in every table, and repeating it adds nothing', async () => {
    const tables = ['committee', 'meeting', 'paper', 'safety_measure', 'committee_question'];
    const before = await Promise.all(tables.map(count));
    for (const row of before) expect(row).toEqual({ count: expect.any(Number), false: 0 });
    expect(await seed(context(), 'RT5', issuer)).toBe(0);
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it('says something about four themes at least in the last quarter that is over', async () => {
    const [quarter] = closedQuarters(todayInLondon(), 1);
    const majors = [...new Set(demonstrationMeasures.map(({ majorTheme }) => majorTheme))];
    const { data } = await safety.execute<{ _entities: { safety: { measures: number } }[] }>(
      specialist('RT5'),
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Triangulation { safety { measures signal } } } }',
      {
        of: majors.map((themeCode) => ({
          ...{ __typename: 'Triangulation', scope: 'TRUST', scopeId: 'RT5', themeCode, quarter },
          trusts: ['RT5'],
        })),
      },
    );
    expect(data._entities.filter((each) => each.safety.measures > 0).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the invented points of a measure', () => {
  it('show what they are to show, for every trust and whatever the day', () => {
    for (const trust of ['RXN', 'R1H', 'REN']) {
      for (const example of demonstrationMeasures) {
        const points = pointsOf(example, trust, '2026-11-03');
        expect(points).toEqual(pointsOf(example, trust, '2026-11-30'));
        expect(xmrChart(example, points).variation).toBe(example.shows);
        expect(points.at(-1)?.on).toBe('2026-10-01');
      }
    }
  });
});
