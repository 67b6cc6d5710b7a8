import { text } from 'node:stream/consumers';
import { SubgraphClient } from '@wesaid/shared/delivery';
import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listed } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { eraseImportFiles } from './run-import.js';

let experience: TestExperience;
let client: SubgraphClient;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  const { url } = experience.subgraph;
  client = new SubgraphClient({ name: 'experience', url, signingKey: experience.signingKey }, 30_000);
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await client.close();
  await experience.stop();
});

const team = (trust: string): Viewer => member('experience-team', trust);

async function upload(
  content: string | Buffer,
  { trust = 'RT5', viewer = team(trust), path = '/feedback-files' as `/${string}` } = {},
): Promise<{ status: number; file: string; message: string }> {
  const { status, body } = await client.fetch(viewer, path, content, {
    'x-wesaid-trust': trust,
    'x-wesaid-file-name': encodeURIComponent('Cards of März.csv'),
  });
  const answer = JSON.parse(await text(body)) as { file?: string; errors?: { message: string }[] };
  return { status, file: answer.file ?? '', message: answer.errors?.[0]?.message ?? '' };
}

const columns = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'paper-cards',
  id: 'Number',
  date: 'Day',
  dayOrder: 'DAY_FIRST',
  service: 'Ward',
  rating: 'How was it',
  ratingWords: [{ word: 'Superb', rating: 'VERY_GOOD' }],
  comment: 'Words',
  question: null,
  collectionMode: 'PAPER_HOME',
  ...changes,
});

const header = 'Number,Day,Ward,How was it,Words';
const csv = (...rows: string[]): string => `${[header, ...rows].join('\r\n')}\r\n`;

interface Shown {
  readonly state: string;
  readonly fileName: string;
  readonly columns: { name: string; values: string[] }[];
  readonly rejects: string | null;
  readonly [field: string]: unknown;
}

const shown = async (id: string, viewer: Viewer = team('RT5')): Promise<Shown | null> => {
  const { data } = await experience.execute<{ importFile: Shown | null } | null>(
    viewer,
    `query ($id: ID!) { importFile(id: $id) {
       kind fileName state read added unchanged rejected failure endedAt rejects columns { name values } } }`,
    { id },
  );
  return data?.importFile ?? null;
};

const preview = (file: string, input: Record<string, unknown>, viewer: Viewer = team('RT5')) =>
  experience.execute<{ importPreview: { rejects: { line: number; column: string }[] } }>(
    viewer,
    `query ($file: ID!, $columns: FeedbackColumnsInput!) { importPreview(file: $file, columns: $columns) {
       read fit rejected rejects { line column reason } } }`,
    { file, columns: input },
  );

const start = (
  file: string,
  input: Record<string, unknown> | null = columns(),
  viewer: Viewer = team('RT5'),
) =>
  experience.execute<{ startImport: { __typename: string; problems?: { path: string; code: string }[] } }>(
    viewer,
    `mutation ($input: StartImportInput!) { startImport(input: $input) { __typename
       ... on ImportFile { id state } ... on ValidationProblem { problems { path code } } } }`,
    { input: { file, columns: input } },
  );

/** Waits until the job has imported a file. */
const imported = (id: string, viewer: Viewer = team('RT5')): Promise<Shown> =>
  vi.waitFor(
    async () => {
      const file = await shown(id, viewer);
      if (file?.state !== 'DONE' && file?.state !== 'FAILED') throw new Error(`It is ${file?.state}.`);
      return file;
    },
    { timeout: 25_000, interval: 100 },
  );

describe('a file that staff bring', () => {
  it('shows its columns, then what does not fit, and is imported by a job with what was said of the columns', async () => {
    const { status, file } = await upload(
      csv(
        '1,30/09/2026,Ward A,Superb," Very kind,\nall of them "',
        '2,2026-09-30,,5,"=HYPERLINK(""http://example.org"")"',
        '3,31/02/2026,Ward A,Good,no such day',
        '4,30/09/2026,Ward Z,Good,no such ward',
        '5,30/09/2026,Ward A,Excellent,no such word',
        "6,30/09/2026,Ward A,don't know,",
      ),
    );
    expect(status).toBe(201);
    expect(await shown(file)).toMatchObject({
      kind: 'FEEDBACK',
      fileName: 'Cards of März.csv',
      state: 'READY',
      read: null,
      columns: [
        { name: 'Number', values: ['1', '2', '3'] },
        { name: 'Day', values: ['30/09/2026', '2026-09-30', '31/02/2026'] },
        { name: 'Ward' },
        { name: 'How was it' },
        { name: 'Words' },
      ],
    });
    const { data } = await preview(file, columns());
    expect(data.importPreview).toMatchObject({ read: 6, fit: 3, rejected: 3 });
    expect(data.importPreview.rejects.map(({ line, column }) => [line, column])).toEqual([
      [5, 'Day'],
      [6, 'Ward'],
      [7, 'How was it'],
    ]);
    expect(await listed(experience, team('RT5'), 'RT5')).toEqual([]);
    expect((await start(file)).data).toMatchObject({ startImport: { state: 'WAITING' } });
    expect((await start(file)).data).toMatchObject({ startImport: { state: 'WAITING' } });
    const done = await imported(file);
    expect(done).toMatchObject({ state: 'DONE', read: 6, added: 3, unchanged: 0, rejected: 3, columns: [] });
    expect(done.rejects).toContain('"5","Day",');
    const answers = await listed(experience, team('RT5'), 'RT5');
    expect(answers).toHaveLength(3);
    expect(answers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rating: 'VERY_GOOD',
          comment: ' Very kind,\nall of them ',
          collectionMode: 'PAPER_HOME',
          receivedOn: '2026-09-30',
          service: { id: 'ward-a-of-RT5' },
          mayPublish: false,
        }),
        expect.objectContaining({ rating: 'VERY_POOR', comment: '=HYPERLINK("http://example.org")' }),
        expect.objectContaining({ rating: 'DONT_KNOW', comment: null }),
      ]),
    );
    const { rows } = await outside.query('select content from import_file where id = $1', [file]);
    expect(rows).toEqual([{ content: null }]);
  });

  it('doubles nothing when it is brought again, and finds by its name what was said of the columns', async () => {
    const rows = ['1,01/10/2026,,Good,once', '2,01/10/2026,,Poor,twice'];
    const bring = async (): Promise<Shown> => {
      const { file } = await upload(csv(...rows), { trust: 'R1H' });
      await start(
        file,
        columns({ question: 'How was it', ratingWords: [{ word: 'Fab', rating: null }] }),
        team('R1H'),
      );
      return imported(file, team('R1H'));
    };
    expect(await bring()).toMatchObject({ added: 2, unchanged: 0 });
    expect(await bring()).toMatchObject({ added: 0, unchanged: 2, rejected: 0 });
    expect(await listed(experience, team('R1H'), 'R1H')).toHaveLength(2);
    const mappings = (viewer: Viewer) =>
      experience.execute(
        viewer,
        `{ importMappings(trust: "R1H") { name id date dayOrder service rating comment question collectionMode
           ratingWords { word rating } } }`,
      );
    expect((await mappings(team('R1H'))).data).toEqual({
      importMappings: [columns({ question: 'How was it', ratingWords: [{ word: 'Fab', rating: null }] })],
    });
    expect((await mappings(team('RT5'))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is refused in words that help when it is no CSV file with named columns', async () => {
    for (const [content, words] of [
      [Buffer.alloc(0), 'is empty'],
      [Buffer.from('PK\u0003\u0004…'), 'workbook'],
      [Buffer.from('\ufeffa,b\n1,2', 'utf16le'), 'letters of this file cannot be read'],
      [Buffer.from('a,b\n\0,2'), 'letters of this file cannot be read'],
      ['1,30/09/2026,Ward A,5,words\n', 'must name the columns'],
      ['a,b,a\n1,2,3\n', 'same name'],
      ['a,,c\n1,2,3\n', 'has no name'],
      ['a;b;c\n1;2;3\n', 'one column only'],
    ] as const) {
      expect(await upload(content)).toMatchObject({ status: 400, message: expect.stringContaining(words) });
    }
    expect((await upload(Buffer.alloc(10_485_761, 'a'))).status).toBe(413);
  });

  it('is read in the letters of spreadsheets too', async () => {
    const content = Buffer.from(csv('1,01/10/2026,,Good,St Helen\x92s caf\xe9'), 'latin1');
    const { file } = await upload(content, { trust: 'REN' });
    expect((await shown(file, team('REN')))?.columns[4]).toMatchObject({ values: ['St Helen’s café'] });
    await start(file, columns(), team('REN'));
    await imported(file, team('REN'));
    expect(await listed(experience, team('REN'), 'REN')).toMatchObject([{ comment: 'St Helen’s café' }]);
  });

  it('cannot be started with columns that are not there, or with none', async () => {
    const { file } = await upload(csv('1,01/10/2026,,Good,words'));
    expect((await start(file, null)).data.startImport.problems).toMatchObject([{ code: 'COLUMNS_MISSING' }]);
    const wrong = columns({ name: 'Our Cards', id: 'Nr', service: 'Place' });
    expect((await start(file, wrong)).data.startImport.problems).toEqual([
      { path: 'name', code: 'NAME_INVALID' },
      { path: 'id', code: 'COLUMN_UNKNOWN' },
      { path: 'service', code: 'COLUMN_UNKNOWN' },
    ]);
    expect((await preview(file, wrong)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await shown(file)).toMatchObject({ state: 'READY' });
  });

  it('may hold survey results and reports, of the own trust only, and says why when it cannot be read', async () => {
    const head = 'trust,source,survey,wave,published_on,question_code,question,score,citation';
    const results = [
      head,
      'RT5,STAFF_SURVEY,S,2026,2026-03-01,Q1,How?,9,"LPT, 2026."',
      'RXN,,S,1,2026-03-01,Q1,How?,9,X',
    ];
    const { file } = await upload(results.join('\n'), { path: '/survey-result-files' });
    await start(file, null);
    expect(await imported(file)).toMatchObject({
      kind: 'SURVEY_RESULTS',
      state: 'DONE',
      added: 1,
      rejected: 1,
    });
    const { file: reports } = await upload('name,words\n1,2\n', { path: '/insight-files' });
    await start(reports, null);
    expect(await imported(reports)).toMatchObject({
      state: 'FAILED',
      failure: expect.stringContaining('must name the columns'),
      columns: [],
    });
  });

  it('is brought, seen and started by the experience team of its trust alone', async () => {
    const { file } = await upload(csv('1,01/10/2026,,Good,words'), { trust: 'RXN' });
    const may = ['experience-team', 'experience-lead'];
    const strangers = [
      ...roles.filter((role) => !may.includes(role)).map((role) => member(role, 'RXN')),
      member('experience-team', 'RXN', ['ward-a-of-RXN']),
      team('RT5'),
      publicPage('RXN'),
      anonymous,
    ];
    for (const viewer of strangers) {
      expect((await upload(csv(), { trust: 'RXN', viewer })).status).toBeGreaterThanOrEqual(401);
      expect(await shown(file, viewer)).toBeNull();
      expect((await preview(file, columns(), viewer)).errors).toHaveLength(1);
      expect((await start(file, columns(), viewer)).errors).toHaveLength(1);
      const { errors } = await experience.execute(viewer, '{ importFiles(trust: "RXN") { id } }');
      expect(errors).toHaveLength(1);
      for (const table of ['import_file', 'import_mapping']) {
        const rows = await experience.subgraph.process.database.work(viewer, (em) =>
          em.execute(`select trust_code from ${table} where trust_code = 'RXN'`),
        );
        expect(rows).toEqual([]);
      }
    }
    expect(await shown(file, member('experience-lead', 'RXN'))).toMatchObject({ state: 'READY' });
  });

  it('is erased when nobody imports it within a week', async () => {
    const { file } = await upload(csv('1,01/10/2026,,Good,words'), { trust: 'RHA' });
    await outside.query(`update import_file set created_at = now() - interval '8 days' where id = $1`, [
      file,
    ]);
    await eraseImportFiles(new RequestContext(system, experience.subgraph.process));
    expect(await shown(file, team('RHA'))).toMatchObject({ columns: [] });
    expect((await preview(file, columns(), team('RHA'))).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});
