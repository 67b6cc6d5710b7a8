import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse, type CsvError, type Info } from 'csv-parse';
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
const maxRecordCharacters = 1_000_000;

/** UTF-8, or Windows-1252 (which spreadsheets still write) when the bytes are no clean UTF-8. */
async function encodingOf(path: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (failure) {
    if (failure instanceof TypeError) return 'windows-1252';
    throw failure;
  }
}

const decode = (encoding: string) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
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

const lineEnds = (values: readonly string[]): number =>
  values.reduce((sum, value) => sum + (value.includes('\n') ? value.split('\n').length - 1 : 0), 0);

function rowOf(line: number, columns: readonly string[], values: readonly string[]): CsvRow {
  const row = new CsvRow(line, new Map(columns.map((column, index) => [column, values[index] ?? ''])));
  const extra = values.slice(columns.length).some((value) => value !== '');
  if (values.length < columns.length || extra)
    row.reject('', `has ${values.length} values instead of ${columns.length}`);
  return row;
}

/**
 * Reads a CSV file row by row; memory stays flat however long it is. A byte order mark, either kind of line end and
 * Windows-1252 are understood. Rows whose quotes do not fit come with that problem noted.
 * @throws ImportError when the file cannot be read or lacks a column
 */
export async function* readCsv(path: string, layout: CsvLayout): AsyncGenerator<ReadRow> {
  const size = await stat(path)
    .then((found) => found.size)
    .catch(() => {
      throw new ImportError(`The file ${path} cannot be read. Check its name and that you may read it.`);
    });
  const file = createReadStream(path);
  const broken: CsvRow[] = [];
  const parser = parse({
    info: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: maxRecordCharacters,
  });
  parser.on('skip', (error: CsvError) => {
    const row = new CsvRow(Number(error['lines'] ?? 0), new Map());
    row.reject('', 'has quotes that do not fit: put the value in double quotes and double those inside');
    broken.push(row);
  });
  // Failures reach the loop below through the parser, which `pipeline` destroys.
  const records = pipeline(file, decode(await encodingOf(path)), parser, () => undefined);

  let columns = 'positions' in layout ? layout.positions : null;
  for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: Info }>) {
    const share = Math.min(file.bytesRead / Math.max(size, 1), 1);
    while (broken.length > 0) yield { row: broken.shift() as CsvRow, share };
    if (columns) yield { row: rowOf(info.lines - lineEnds(record), columns, record), share };
    else columns = headerOf(record, 'header' in layout ? layout.header : []);
  }
  while (broken.length > 0) yield { row: broken.shift() as CsvRow, share: 1 };
  if (!columns) throw new ImportError(`The file ${path} is empty.`);
}
