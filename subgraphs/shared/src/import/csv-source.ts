import { createReadStream, ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { parse, type Info } from 'csv-parse';
import { CsvRow } from './csv-row.js';
import { ImportError } from './import-error.js';

/** What the columns of a file are called: by its first line, or by their places in a file without a header. */
export type CsvLayout = { readonly header: readonly string[] } | { readonly positions: readonly string[] };

/** One row more, and the share of the file that is read. */
export interface ReadRow {
  readonly row: CsvRow;
  readonly share: number;
}

/** A record longer than this is no row but a quote that is never closed. */
const maxRecordCharacters = 200_000;

/** A file with more broken rows than this is no CSV file. */
const maxBrokenRows = 1_000;

/** A file: where it is, or what is in it when it must not be written down anywhere. */
export type CsvFile = string | Buffer;

const open = (file: CsvFile): Readable =>
  typeof file === 'string' ? createReadStream(file) : Readable.from([file]);

const nameOf = (file: CsvFile): string => (typeof file === 'string' ? `The file ${file}` : 'The file');

/**
 * UTF-8, or Windows-1252 (which spreadsheets still write) when the bytes are no clean UTF-8. It reads all of the file.
 * @throws Error when the file cannot be read
 */
export async function encodingOf(file: CsvFile): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of open(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (failure) {
    if (failure instanceof TypeError) return 'windows-1252';
    throw failure;
  }
}

/** What is given to the parser at once: little, because it goes through all of it even after a broken row. */
const sliceCharacters = 4_096;

/** Decodes a file, leaving its first lines out, until it is told to stop. */
const decodeFrom = (encoding: string, linesDone: number, isStopped = () => false) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    let left = linesDone;
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      let start = 0;
      while (left > 0 && start < text.length) {
        const end = text.indexOf('\n', start);
        start = end === -1 ? text.length : end + 1;
        if (end !== -1) left -= 1;
      }
      for (; start < text.length; start += sliceCharacters) {
        if (isStopped()) return;
        yield text.slice(start, start + sliceCharacters);
      }
    }
  };

const named = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function headerOf(found: readonly string[], required: readonly string[]): string[] {
  const names = found.map((name) => name.trim());
  const byLowerCase = new Map(required.map((name) => [name.toLowerCase(), name]));
  const known = names.map((name) => byLowerCase.get(name.toLowerCase()) ?? name);
  const missing = required.filter((name) => !known.includes(name));
  if (missing.length === 0) return known;
  throw new ImportError(
    `The first line of the file must name the columns. Missing: ${named(missing)}. Found: ${named(names.slice(0, 12))}.`,
  );
}

const occurrences = (text: string, part: string): number =>
  text.includes(part) ? text.split(part).length - 1 : 0;

function rowOf(line: number, columns: readonly string[], values: readonly string[]): CsvRow {
  const row = new CsvRow(line, new Map(columns.map((column, index) => [column, values[index] ?? ''])));
  const extra = values.slice(columns.length).some((value) => value !== '');
  if (values.length < columns.length || extra)
    row.reject('', `has ${values.length} values instead of ${columns.length}`);
  return row;
}

/** What is read from one start on: rows, and in the end the line of a row whose quotes do not fit, or null. */
type Reading = AsyncGenerator<{ values: string[]; line: number; share: number }, number | null>;

async function* readRecords(path: CsvFile, encoding: string, size: number, linesDone: number): Reading {
  const file = open(path);
  const bytesRead = (): number => (file instanceof ReadStream ? file.bytesRead : size);
  const parser = parse({
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: maxRecordCharacters,
  });
  // What follows a broken row is garbled, but what stands before it is still on its way when the parser notices.
  let lastGood: number | null = null;
  parser.on('skip', () => (lastGood ??= parser.info.records));
  let failure: Error | null = null;
  const records = pipeline(
    file,
    decodeFrom(encoding, linesDone, () => lastGood !== null),
    parser,
    (error) => (failure = error),
  );
  let done = linesDone;
  let countedTwice = 0;
  for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: Info }>) {
    if (lastGood !== null && info.records > lastGood) break;
    // The parser counts a line end of two characters inside quotes as two lines.
    countedTwice += record.reduce((sum, value) => sum + occurrences(value, '\r\n'), 0);
    done = linesDone + info.lines - countedTwice;
    const line = done - record.reduce((sum, value) => sum + occurrences(value, '\n'), 0);
    yield { values: record, line, share: Math.min(bytesRead() / Math.max(size, 1), 1) };
  }
  if (lastGood === null && failure) throw failure as Error;
  return lastGood === null ? null : done + 1 + (await blankLinesAfter(path, encoding, done));
}

async function blankLinesAfter(path: CsvFile, encoding: string, linesDone: number): Promise<number> {
  for await (const text of decodeFrom(encoding, linesDone)(open(path))) {
    return occurrences(/^[\r\n]*/.exec(text)?.[0] ?? '', '\n');
  }
  return 0;
}

async function sizeOf(file: CsvFile): Promise<number> {
  if (typeof file !== 'string') return file.length;
  const found = await stat(file).catch(() => {
    throw new ImportError(`The file ${file} cannot be read. Check its name and that you may read it.`);
  });
  return found.size;
}

/**
 * Reads a CSV file row by row; memory stays flat however long it is. A byte order mark, either kind of line end and
 * Windows-1252 are understood. A row whose quotes do not fit comes with that problem noted, and reading goes on with the
 * next line.
 * @throws ImportError when the file cannot be read, lacks a column or is no CSV file
 */
export async function* readCsv(path: CsvFile, layout: CsvLayout): AsyncGenerator<ReadRow> {
  const size = await sizeOf(path);
  const encoding = await encodingOf(path);
  let columns = 'positions' in layout ? layout.positions : null;
  let linesDone = 0;
  for (let broken = 0; broken < maxBrokenRows; broken += 1) {
    const reading = readRecords(path, encoding, size, linesDone);
    let next = await reading.next();
    for (; !next.done; next = await reading.next()) {
      const { values, line, share } = next.value;
      if (columns) yield { row: rowOf(line, columns, values), share };
      else columns = headerOf(values, 'header' in layout ? layout.header : []);
    }
    if (next.value === null) {
      if (!columns) throw new ImportError(`${nameOf(path)} is empty.`);
      return;
    }
    linesDone = next.value;
    const row = new CsvRow(linesDone, new Map());
    row.reject(
      '',
      'has quotes that do not fit: put the whole value in double quotes and double those inside',
    );
    yield { row, share: 0 };
  }
  throw new ImportError(
    `${nameOf(path)} is no CSV file: more than ${maxBrokenRows} rows have quotes that do not fit.`,
  );
}
