import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { columns } from './comments-file.js';
import { labels } from './labels.js';
import { themes as command } from './themes-command.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-themes-command-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Runs the command in this process; `theme-model.test.ts` runs it as it is shipped. */
async function themes(...words: string[]): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    vi.spyOn(process[stream], 'write').mockImplementation((part) => {
      written[stream] += String(part);
      return true;
    });
  try {
    await command.parseAsync(words, { from: 'user' });
    return { ...written, code: 0 };
  } catch (failure) {
    return { ...written, stderr: `${written.stderr}${(failure as Error).message}\n`, code: 1 };
  } finally {
    vi.restoreAllMocks();
  }
}

/** Runs the command as it is shipped, without a database. */
const shipped = (...words: string[]): Promise<Ran> =>
  promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('../../dist/command.js', import.meta.url)), 'themes', ...words],
    { env: { PATH: process.env['PATH'] } },
  ).then(
    (ran) => ({ ...ran, code: 0 }),
    (failure: Ran) => failure,
  );

const { id, question, text, sentiment, service } = columns;

/** The columns of the published file, in its order. */
const layout = [
  id,
  'Trust',
  'Date',
  service,
  'Service type 2',
  'FFT categorical answer',
  question,
  text,
  sentiment,
  'Not assigned',
  'Number & deployment of staff',
  ...labels.map(({ name }) => name),
];

type Cells = Readonly<Record<string, string>>;

const answers: readonly Cells[] = [
  { [id]: 'B - Q2', [question]: 'FFT Why?', [text]: 'I waited four hours to be seen', 'Not assigned': '1' },
  { [id]: 'A, "1" - Q1', [question]: 'What was good?', [text]: 'The nurses, all of them,\r\nwere "lovely"' },
  { [id]: 'C', [question]: 'How could we improve?', [text]: '', Parking: '0' },
  { [id]: 'C', [question]: '', [text]: '  ' },
  { [id]: '', [question]: 'FFT Why?', [text]: '=1+1 👍🏽 عملے' },
  { [id]: '007', [question]: 'FFT Why?', [text]: 'Parking was awful', Parking: '1', [sentiment]: '4' },
];

const fileOf = (names: readonly string[], rows = answers): string =>
  stringify(
    rows.map((row) => names.map((name) => row[name] ?? '')),
    { header: true, columns: [...names] },
  );

let files = 0;
async function predicted(content: string | Buffer) {
  files += 1;
  const [file, out] = [join(folder, `asked-${files}.csv`), join(folder, `found-${files}.csv`)];
  await writeFile(file, content);
  const ran = await themes('predict', file, '--out', out);
  const written = await readFile(out, 'utf8').catch(() => null);
  const rows = parse<Record<string, string>>(written ?? '', { columns: true });
  return { ...ran, written, rows };
}

const ids = answers.map((row) => row[id]);
const names = new Set(labels.map(({ name }) => name));

describe('themes predict', { timeout: 60_000 }, () => {
  it.each([
    ['labelled', fileOf(layout)],
    ['without labels', fileOf(layout.map((name) => (names.has(name) ? `${name} ` : name)).slice(0, 9))],
    ['with the three columns alone', fileOf([id, question, text])],
    ['with the columns in another order', fileOf([...layout].reverse())],
    ['with columns named in other letters', fileOf(layout).replace('FFT answer', ' fft Answer ')],
    ['with columns that are not known', fileOf([...layout, 'Ward', 'Age'])],
    ['with a byte order mark', `\ufeff${fileOf(layout)}`],
    ['with line ends of Windows', fileOf(layout).replaceAll(/(?<!\r)\n/g, '\r\n')],
    ['with line ends of both kinds', fileOf(layout).replace('\n', '\r\n')],
    ['without a line end at the end', fileOf(layout).trimEnd()],
    ['with empty lines', `${fileOf(layout)}\n\n`],
  ])('gives each row of a file %s one line, in its order', async (_what, content) => {
    const { code, stderr, written, rows, stdout } = await predicted(content);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${answers.length} comments`);
    expect(written?.startsWith('comment_id,themes,sentiment\n')).toBe(true);
    expect(rows.map((row) => row['comment_id'])).toEqual(ids);
    for (const row of rows) {
      expect(['1', '2', '3', '4', '5']).toContain(row['sentiment']);
      for (const name of (row['themes'] ?? '').split('|')) expect(names).toContain(name);
    }
    expect(rows[0]?.['themes']).toContain('Timeliness of care');
  });

  it('finds the same whether a file is labelled or not', async () => {
    expect((await predicted(fileOf(layout))).written).toBe(
      (await predicted(fileOf([id, question, text]))).written,
    );
  });

  it('gives a file with a first line and no more back as one', async () => {
    const { code, written } = await predicted(fileOf(layout, []));
    expect({ code, written }).toEqual({ code: 0, written: 'comment_id,themes,sentiment\n' });
  });

  it('reads an answer of two million characters, the same identifier twice, and what an old spreadsheet wrote', async () => {
    const long = { [id]: 'long', [question]: '', [text]: 'I waited hours, and "hours". '.repeat(70_000) };
    const { code, rows } = await predicted(fileOf(layout, [long, ...answers, ...answers]));
    expect(code).toBe(0);
    expect(rows.map((row) => row['comment_id'])).toEqual(['long', ...ids, ...ids]);
    const old = await predicted(
      Buffer.from(fileOf([id, question, text], [{ [id]: 'Zoë', [text]: 'Fine' }]), 'latin1'),
    );
    expect(old.rows.map((row) => row['comment_id'])).toEqual(['Zoë']);
  });

  it('says that rows have more values than the first line, and gives them a line all the same', async () => {
    const { code, stderr, rows } = await predicted(
      `${id},${question},${text}\n1,Why?,Good\n2,Why?,Good, kind\n`,
    );
    expect(code).toBe(0);
    expect(rows.map((row) => row['comment_id'])).toEqual(['1', '2']);
    expect(stderr).toMatch(/^1 row has more or fewer values than the first line of .*double quotes\.\n$/);
  });
});

describe('what cannot be done', { timeout: 60_000 }, () => {
  const enough = `${id},${question},${text}\n1,Why?,Good\n`;

  it.each([
    ['an empty file', '', /is empty\.\n$/],
    [
      'a file without the columns',
      'id,text\n1,Good\n',
      /Missing: Comment ID, FFT question, FFT answer\. Found: id, text\.\n$/,
    ],
    ['a file that lacks one of them', `${id},${text}\n1,Good\n`, /Missing: FFT question\./],
    ['a file with semicolons', `${id};${question};${text}\n1;;Good\n`, /with commas between\. Missing/],
    [
      'a file with a column twice',
      `${id},${question},${text},${text}\n1,,a,b\n`,
      /names a column twice: FFT answer\.\n$/,
    ],
    [
      'a file with a quote that never ends',
      `${enough}2,Why?,"Good\n3,Why?,Bad\n`,
      /no CSV file.*Quotes inside a value/,
    ],
  ])('is said in a sentence of %s, and leaves no file', async (_what, content, problem) => {
    const { code, stderr, written } = await predicted(content);
    expect(stderr).toMatch(problem);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ code, written }).toEqual({ code: 1, written: null });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is said of a folder in the place of a file', async () => {
    const { code, stderr } = await themes('predict', folder, '--out', join(folder, 'x'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${folder} is a folder. Name a file in it.\n` });
  });

  it.each(['predict', 'train'])(
    '%s names a file or a folder that is not there, before it works',
    async (what) => {
      const file = join(folder, 'there.csv');
      await writeFile(file, enough);
      const missing = await themes(what, join(folder, 'not-there.csv'), '--out', join(folder, 'x'));
      expect(missing).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/not-there\.csv cannot be read\. Check/),
      });
      const nowhere = await themes(what, file, '--out', join(folder, 'no', 'such', 'x'));
      expect(nowhere).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^There is no folder .*such\. Make it first/),
      });
      await mkdir(join(folder, 'a-folder'), { recursive: true });
      const inside = await themes(what, file, '--out', join(folder, 'a-folder'));
      expect(inside).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/is a folder\. Say which file in it/),
      });
    },
  );

  it('never writes over the file that is read, nor over another before all is done', async () => {
    const file = join(folder, 'kept.csv');
    await writeFile(file, enough);
    const same = await themes('predict', file, '--out', join(folder, '.', 'kept.csv'));
    expect(same).toMatchObject({ code: 1, stderr: expect.stringMatching(/is the file that is read/) });
    expect(await readFile(file, 'utf8')).toBe(enough);
    const broken = join(folder, 'broken.csv');
    await writeFile(broken, `${enough}2,Why?,"Good\n`);
    expect((await themes('predict', broken, '--out', file)).code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe(enough);
    expect((await themes('predict', broken.replace('broken', 'kept'), '--out', broken)).code).toBe(0);
    expect(await readFile(broken, 'utf8')).toMatch(/^comment_id,themes,sentiment\n1,/);
  });

  it('ends the shipped command with 1, one sentence and no file', async () => {
    const out = join(folder, 'never.csv');
    const { code, stdout, stderr } = await shipped('predict', join(folder, 'not-there.csv'), '--out', out);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^The file .*not-there\.csv cannot be read\. Check its name and that you may read it\.\n$/,
    );
    expect(await readdir(folder)).not.toContain('never.csv');
  });

  it('tests a model on as few comments as there are, and on none not at all', async () => {
    const shippedModel = fileURLToPath(new URL('../../model/themes.model', import.meta.url));
    const file = join(folder, 'one.csv');
    await writeFile(
      file,
      `${id},${question},${text},${sentiment},Parking\n1,Why?,The car park was full,4,1\n`,
    );
    expect(await themes('evaluate', file, '--model', shippedModel)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Themes, 1 comments/),
    });
    await writeFile(file, enough);
    expect(await themes('evaluate', file, '--model', shippedModel)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/0 labelled comments\. At least 1 is needed, each/),
    });
  });

  it('says what is wrong with a model, and with the comments to learn from', async () => {
    const file = join(folder, 'few.csv');
    await writeFile(file, enough);
    const none = await themes('evaluate', file, '--model', join(folder, 'none.model'));
    expect(none).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/none\.model cannot be read\. Name a file/),
    });
    const noModel = await themes('predict', file, '--model', file, '--out', join(folder, 'y.csv'));
    expect(noModel).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/few\.csv holds no model\. Name a file/),
    });
    const few = await themes('evaluate', file);
    expect(few).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/0 labelled comments\. At least 200 are needed, each/),
    });
  });
});
