import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress, type ImportSummary } from '@wesaid/shared/import';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importInsights } from '../import/import-insights.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let folder: string;
beforeAll(async () => {
  experience = await startExperience();
  folder = await mkdtemp(join(tmpdir(), 'insights-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await experience.stop();
});

const team = (trust: string): Viewer => member('experience-team', trust);

const report = (trust: string, input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  trust,
  source: 'HEALTHWATCH',
  sourceOrganisation: 'Healthwatch Leicester and Leicestershire',
  title: 'Waiting for a first appointment',
  citation: 'Healthwatch Leicester and Leicestershire, Waiting for a first appointment, 2026.',
  link: 'https://example.org/report',
  publishedOn: '2026-02-10',
  periodFrom: '2025-10-01',
  periodTo: '2025-12-31',
  signal: 'CONCERN',
  quotation: 'People told us that they had heard nothing for months.',
  licence: 'Quoted for review, Copyright, Designs and Patents Act 1988, section 30.',
  themes: ['timeliness-of-care'],
  ...input,
});

interface Cited {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly sourceOrganisation: { readonly id: string } | null;
  readonly problems: { path: string; code: string; message: string }[];
}

const fields = `id source title citation link publishedOn periodFrom periodTo signal quotation licence version synthetic
  sourceOrganisation { id name validFrom validTo successor } themes { code } service { id } trust { odsCode }`;

const cite = (viewer: Viewer, input: Record<string, unknown>) =>
  experience.execute<{ citeInsight: Cited }>(
    viewer,
    `mutation ($input: CiteInsightInput!) { citeInsight(input: $input) { __typename
       ... on Insight { ${fields} } ... on ValidationProblem { problems { path code message } } } }`,
    { input },
  );

const cited = async (trust: string, input: Record<string, unknown> = {}): Promise<Cited> => {
  const { data, errors } = await cite(team(trust), report(trust, input));
  expect(errors).toBeUndefined();
  expect(data.citeInsight.__typename).toBe('Insight');
  return data.citeInsight;
};

const problems = async (input: Record<string, unknown>): Promise<string[]> =>
  ((await cite(team('RT5'), report('RT5', input))).data.citeInsight.problems ?? []).map(
    ({ path, code }) => `${path} ${code}`,
  );

const titles = async (viewer: Viewer, trust: string): Promise<string[]> => {
  const { data, errors } = await experience.execute<{ insights: { nodes: { title: string }[] } }>(
    viewer,
    `query ($trust: OdsCode!) { insights(trust: $trust, first: 50) { nodes { ${fields} } pageInfo { endCursor } } }`,
    { trust },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.insights.nodes.map(({ title }) => title);
};

const date = (input: Record<string, unknown>) =>
  experience.execute<{ dateSourceOrganisation: { __typename: string } }>(
    team('RT5'),
    `mutation ($input: DateSourceOrganisationInput!) { dateSourceOrganisation(input: $input) { __typename
       ... on ValidationProblem { problems { path } } } }`,
    { input },
  );

describe('an insight', () => {
  it('R004 is a Healthwatch report with its citation, day, period, themes and publisher', async () => {
    expect(await cited('RT5', { service: 'ward-a-of-RT5' })).toMatchObject({
      source: 'HEALTHWATCH',
      citation: 'Healthwatch Leicester and Leicestershire, Waiting for a first appointment, 2026.',
      link: 'https://example.org/report',
      publishedOn: '2026-02-10',
      periodFrom: '2025-10-01',
      periodTo: '2025-12-31',
      signal: 'CONCERN',
      themes: [{ code: 'timeliness-of-care' }],
      service: { id: 'ward-a-of-RT5' },
      sourceOrganisation: { name: 'Healthwatch Leicester and Leicestershire', validTo: null },
      synthetic: false,
    });
  });

  it('R004 knows bodies that laws end: what is published after their end is theirs no more', async () => {
    const name = 'Healthwatch of an old county';
    const before = await cited('RT5', { sourceOrganisation: name, publishedOn: '2024-01-01' });
    const body = { sourceOrganisation: before.sourceOrganisation?.id, successor: 'A new body' };
    expect((await date({ ...body, validFrom: '2025-03-31', validTo: '2013-04-01' })).data).toMatchObject({
      dateSourceOrganisation: { __typename: 'ValidationProblem' },
    });
    await date({ ...body, validFrom: '2013-04-01', validTo: '2025-03-31' });
    const after = await cite(team('RT5'), report('RT5', { sourceOrganisation: name }));
    expect(after.data.citeInsight.problems).toMatchObject([
      { path: 'sourceOrganisation', code: 'SOURCE_ENDED', message: expect.stringContaining('A new body') },
    ]);
    expect(await problems({ sourceOrganisation: name, publishedOn: '2012-12-31' })).toEqual([
      'sourceOrganisation SOURCE_NOT_THERE_YET',
    ]);
    const last = await cited('RT5', { sourceOrganisation: name, publishedOn: '2025-03-31' });
    expect(last.sourceOrganisation).toMatchObject({
      id: before.sourceOrganisation?.id,
      validTo: '2025-03-31',
    });
  });

  it('is refused without its citation, with an unsafe link, a long passage or one without its licence', async () => {
    expect(await problems({ citation: ' ', title: '' })).toEqual([
      'title TITLE_MISSING',
      'citation CITATION_MISSING',
    ]);
    for (const link of ['http://example.org', 'javascript:alert(1)', 'no address']) {
      expect(await problems({ link })).toEqual(['link LINK_NOT_SAFE']);
    }
    expect(await problems({ quotation: 'x'.repeat(301) })).toEqual(['quotation QUOTATION_TOO_LONG']);
    expect(await problems({ licence: null })).toEqual(['licence LICENCE_MISSING']);
    expect(await problems({ licence: null, quotation: null })).toEqual([]);
    expect(await problems({ publishedOn: '2999-01-01' })).toEqual(['publishedOn PUBLISHED_ON_IN_FUTURE']);
    expect(await problems({ periodTo: '2020-01-01' })).toEqual(['periodTo PERIOD_ENDS_BEFORE_IT_BEGINS']);
    expect(await problems({ signal: 'SILENT' })).toEqual(['signal SIGNAL_MISSING']);
    expect(await problems({ themes: ['no-theme'] })).toEqual(['themes.0 THEME_UNKNOWN']);
    expect(await problems({ service: 'ward-a-of-RXN' })).toEqual(['service SERVICE_UNKNOWN']);
  });

  it('is cited once for a key, by the experience team of its trust alone', async () => {
    const input = report('REN', { title: 'once' });
    for (let time = 0; time < 3; time += 1) await cite(team('REN'), input);
    expect(await titles(team('REN'), 'REN')).toEqual(['once']);
    const may = ['experience-team', 'experience-lead'];
    for (const role of roles.filter((each) => !may.includes(each))) {
      expect((await cite(member(role, 'REN'), report('REN'))).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    const ofWard = member('experience-team', 'RT5', ['ward-a-of-RT5']);
    expect((await cite(ofWard, report('RT5'))).errors).toHaveLength(1);
    expect((await cite(team('RXN'), report('REN'))).errors).toHaveLength(1);
    expect((await cite(publicPage('REN'), report('REN'))).errors).toHaveLength(1);
  });

  it('is read by who reads the figures of its trust; others’ do not exist, nor what was taken away', async () => {
    const { id, version } = await cited('R1H', { title: 'ours' });
    await cited('RX6', { title: 'theirs' });
    expect(await titles(member('complaints-team', 'R1H'), 'R1H')).toEqual(['ours']);
    for (const viewer of [team('RX6'), member('web-team', 'R1H'), publicPage('R1H'), anonymous]) {
      await expect(titles(viewer, 'R1H')).rejects.toThrow();
    }
    const byId = (viewer: Viewer) =>
      experience.execute<{ insight: { title: string } | null } | null>(
        viewer,
        'query ($id: ID!) { insight(id: $id) { title } }',
        { id },
      );
    expect((await byId(team('R1H'))).data).toEqual({ insight: { title: 'ours' } });
    expect((await byId(team('RX6'))).data).toEqual({ insight: null });
    expect((await byId(publicPage('R1H'))).errors).toHaveLength(1);
    const withdraw = (expectedVersion: number) =>
      experience.execute(
        team('R1H'),
        'mutation ($input: InsightVersionInput!) { withdrawInsight(input: $input) { version } }',
        { input: { insight: id, expectedVersion } },
      );
    expect((await withdraw(version + 1)).errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect((await withdraw(version)).errors).toBeUndefined();
    expect(await titles(team('R1H'), 'R1H')).toEqual([]);
  });

  it('is in no row of another trust past the API', async () => {
    await cited('RXN');
    for (const table of ['insight', 'source_organisation']) {
      const trusts = async (viewer: Viewer): Promise<unknown[]> =>
        experience.subgraph.process.database.work(viewer, (em) =>
          em.execute(`select distinct trust_code from ${table}`),
        );
      expect(await trusts(team('RXN'))).toEqual([{ trust_code: 'RXN' }]);
      expect(await trusts(member('safety-specialist', 'RXN'))).toEqual([{ trust_code: 'RXN' }]);
      for (const viewer of [publicPage('RXN'), anonymous, member('involvee', 'RXN'), team('RHA')]) {
        expect(await trusts(viewer)).toEqual([]);
      }
    }
  });
});

describe('the triangulation', () => {
  const external = (viewer: Viewer, quarter: string, theme = 'timeliness-of-care') =>
    experience.execute<{ _entities: [{ external: Record<string, unknown> }] }>(
      viewer,
      `query ($key: _Any!) { _entities(representations: [$key]) { ... on Triangulation {
         external { publications signal sentence insights { title citation } } } } }`,
      {
        key: {
          __typename: 'Triangulation',
          scope: 'TRUST',
          scopeId: 'RHA',
          themeCode: theme,
          quarter,
          trusts: ['RHA'],
        },
      },
    );

  it('R004 has insights as a source of its own, by the time that they are about and under major themes', async () => {
    await cited('RHA', { title: 'late' });
    await cited('RHA', { title: 'praised', signal: 'PRAISE', themes: ['staff-manner'] });
    const { data, errors } = await external(team('RHA'), '2025-26-Q3');
    expect(errors).toBeUndefined();
    expect(data._entities[0].external).toMatchObject({
      publications: 1,
      signal: 'CONCERN',
      insights: [{ title: 'late', citation: expect.stringContaining('Healthwatch') }],
    });
    expect((await external(team('RHA'), '2025-26-Q3', 'staff')).data._entities[0].external).toMatchObject({
      publications: 1,
      signal: 'PRAISE',
    });
    expect((await external(team('RHA'), '2025-26-Q4')).data._entities[0].external).toMatchObject({
      publications: 0,
      signal: 'SILENT',
      insights: [],
    });
    expect((await external(team('RT5'), '2025-26-Q3')).errors).toHaveLength(1);
  });
});

describe('an import of insights', () => {
  const header =
    'trust,source,source_organisation,title,citation,link,published_on,period_from,period_to,signal,quotation,licence,themes';

  async function run(
    rows: string[],
    trust: string | null = null,
  ): Promise<ImportSummary & { readonly rejectsText: string }> {
    const [file, rejects] = [join(folder, 'insights.csv'), join(folder, 'rejects.csv')];
    await writeFile(file, [header, ...rows].join('\r\n'));
    const context = new RequestContext(system, experience.subgraph.process);
    const summary = await importInsights(context, { file, rejects, trust, progress: silentProgress });
    return { ...summary, rejectsText: await readFile(rejects, 'utf8') };
  }

  it('R004 keeps what fits, doubles nothing, and says of every other row what is wrong with it', async () => {
    const good =
      'RT1,healthwatch,Healthwatch X,On food,"Healthwatch X, On food, 2026.",,10/02/2026,,,MIXED,,,parking staff';
    const rows = [
      good,
      'RT1,CARE_OPINION,,A story,"Care Opinion, 2026.",http://plain.example,2026-02-10,,,PRAISE,,,',
      'RT1,HEALTHWATCH,,No licence,"X, 2026.",,2026-02-10,,,PRAISE,quoted,,',
      'XXX,HEALTHWATCH,,Nobody,"X, 2026.",,2026-02-10,,,PRAISE,,,',
      'RT1,GOSSIP,,Heard,"X, 2026.",,2026-02-10,,,BAD,,,nothing',
    ];
    const first = await run(rows);
    expect(first).toMatchObject({ read: 5, added: 1, rejected: 4 });
    for (const [line, column] of [
      [3, 'link'],
      [4, 'licence'],
      [5, 'trust'],
      [6, 'source'],
      [6, 'themes'],
      [6, 'signal'],
    ] as const) {
      expect(first.rejectsText).toContain(`"${line}","${column}",`);
    }
    expect(await run([good, good])).toMatchObject({ read: 2, added: 0, unchanged: 2, rejected: 0 });
    expect(await titles(team('RT1'), 'RT1')).toEqual(['On food']);
    expect(await run([good.replace('On food', 'Of theirs')], 'RXN')).toMatchObject({ added: 0, rejected: 1 });
  });
});
