import 'reflect-metadata';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCsv, summaryLine, type CsvImport, type CsvLayout, type CsvRow } from './index.js';

interface Pair {
  line: number;
  a: string;
  b: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const header: CsvLayout = { header: ['a', 'b'] };

async function run(source: string | Buffer, change: Partial<CsvImport<Pair>> = {}) {
  const [file, rejects] = [join(folder, 'source.csv'), join(folder, 'deeper', 'rejects.csv')];
  await writeFile(file, source);
  const taken: Pair[] = [];
  const batches: number[] = [];
  const summary = await importCsv<Pair>({
    file,
    rejects,
    layout: header,
    read: (row: CsvRow) => ({ line: row.line, a: row.required('a'), b: row.raw('b') }),
    write: (items) => {
      batches.push(items.length);
      const good = items.filter((item) => item.row.problems.length === 0);
      taken.push(...good.map((item) => item.value));
      return Promise.resolve({ added: good.length, changed: 0 });
    },
    ...change,
  });
  const rejected: string[][] = parse(await readFile(rejects), { from_line: 2 });
  return { summary, taken, batches, rejected };
}

describe('an import', () => {
  it('reads a byte order mark, both kinds of line end, blank lines and line breaks in quotes, and knows each line', async () => {
    const { taken, summary } = await run(
      '\ufeffa,b\r\n1,2\r\n"x\r\ny",3\r\n\r\n\r\nlast,"one\n\ntwo"\r\nz,9',
    );
    expect(taken.map(({ line, a }) => [line, a])).toEqual([
      [2, '1'],
      [3, 'x y'],
      [7, 'last'],
      [10, 'z'],
    ]);
    expect(taken[2]?.b).toBe('one\n\ntwo');
    expect(summary).toEqual({ read: 4, added: 4, changed: 0, unchanged: 0, rejected: 0 });
  });

  it('reads a file that a spreadsheet wrote in Windows-1252', async () => {
    const { taken } = await run(Buffer.from('a,b\nSt Helen\x92s \x96 caf\xe9,2\n', 'latin1'));
    expect(taken[0]?.a).toBe('St Helen’s – café');
  });

  it('finds columns in any order and capitals, with others beside them', async () => {
    const { taken } = await run('more,B,A\nx,2,1\n');
    expect(taken).toEqual([{ line: 2, a: '1', b: '2' }]);
  });

  it('reads a file without a header by the places of its columns', async () => {
    const { taken } = await run('1,2\n3,4\n', { layout: { positions: ['a', 'b'] } });
    expect(taken.map(({ line, a, b }) => [line, a, b])).toEqual([
      [1, '1', '2'],
      [2, '3', '4'],
    ]);
  });

  it('keeps every good row around rows whose quotes do not fit', async () => {
    const source = 'a,b\n1,x\n"bad"q,2\n2,y\n3,"never closed\n4,z\n\n5,sl"oppy\n6,end\n';
    const { taken, rejected } = await run(source);
    expect(taken.map(({ line, a }) => [line, a])).toEqual([
      [2, '1'],
      [4, '2'],
      [6, '4'],
      [9, '6'],
    ]);
    expect(rejected.map(([line]) => line)).toEqual(['3', '5', '8']);
  });

  it('does not read a quote that is never closed to the end of a large file', async () => {
    const source = `a,b\n1,"never closed\n${'2,fine\n'.repeat(60_000)}`;
    const { summary } = await run(source);
    expect(summary).toMatchObject({ read: 60_001, added: 60_000, rejected: 1 });
  });

  it('gives up on what is no CSV file', async () => {
    await expect(run(`a,b\n${`x"y,${'1'.repeat(500)}\n`.repeat(1_001)}`)).rejects.toThrow('is no CSV file');
  });

  it('rejects rows with too few or too many values, and takes empty values at the end', async () => {
    const { taken, rejected } = await run('a,b\n1\n2,3,4\n5,6,,\n');
    expect(taken.map(({ a }) => a)).toEqual(['5']);
    expect(rejected).toEqual([
      ['2', '', 'has 1 values instead of 2'],
      ['3', '', 'has 3 values instead of 2'],
    ]);
  });

  it('writes in batches and notes what a batch rejects', async () => {
    const { batches, taken, rejected, summary } = await run(`a,b\n${'x,1\n'.repeat(7)}`, {
      batchSize: 3,
      write: (items) => {
        items[0]?.row.reject('b', '=HYPERLINK("x")');
        return Promise.resolve({ added: items.length - 1, changed: 0 });
      },
    });
    expect(summary).toEqual({ read: 7, added: 4, changed: 0, unchanged: 0, rejected: 3 });
    expect([batches, taken]).toEqual([[], []]);
    expect(rejected.map(([line, column]) => [line, column])).toEqual([
      ['2', 'b'],
      ['5', 'b'],
      ['8', 'b'],
    ]);
    for (const [, , reason] of rejected) expect(reason).toBe(`'=HYPERLINK("x")`);
  });

  it('keeps the batches before a failure and passes the failure on', async () => {
    const written: number[] = [];
    const failing = run(`a,b\n${'x,1\n'.repeat(5)}`, {
      batchSize: 2,
      write: (items) => {
        if (written.length === 1) throw new Error('The database is gone.');
        written.push(items.length);
        return Promise.resolve({ added: items.length, changed: 0 });
      },
    });
    await expect(failing).rejects.toThrow('The database is gone.');
    expect(written).toEqual([2]);
  });

  it('shows how far it is, up to the end', async () => {
    const shares: number[] = [];
    let stopped = 0;
    await run(`a,b\n${'x,1\n'.repeat(1_000)}`, {
      progress: { update: (share) => void shares.push(share), stop: () => void (stopped += 1) },
    });
    expect(shares.at(-1)).toBe(1);
    expect(stopped).toBe(1);
  });

  it.each([
    ['b\n1\n', 'Missing: "a". Found: "b".'],
    ['', 'is empty'],
  ])('says in a sentence what is wrong with the file', async (source, sentence) => {
    await expect(run(source)).rejects.toThrow(sentence);
  });

  it('says in a sentence that a file is not there, or that the rejects cannot be written', async () => {
    await expect(run('a,b\n', { file: join(folder, 'none.csv') })).rejects.toThrow('cannot be read');
    await expect(run('a,b\n', { rejects: join(folder, 'source.csv', 'x.csv') })).rejects.toThrow(
      'cannot be written',
    );
  });

  it('begins the list of rejected rows anew', async () => {
    expect((await run('a,b\n,1\n')).rejected).toHaveLength(1);
    expect((await run('a,b\n1,1\n')).rejected).toEqual([]);
  });

  it('sums up in one line', () => {
    const summary = { read: 9, added: 4, changed: 2, unchanged: 2, rejected: 1 };
    expect(summaryLine('wards', summary, 'r.csv')).toBe(
      'wards: 9 rows read, 4 added, 2 changed, 2 unchanged, 1 rejected (see r.csv)',
    );
    expect(summaryLine('wards', { ...summary, rejected: 0 }, 'r.csv')).not.toContain('r.csv');
  });
});
