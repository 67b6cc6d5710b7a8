import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { encodingOf, ImportError } from '@wesaid/shared/import';
import { parse } from 'csv-parse';
import type { LabelledComment } from './comment.js';
import { labels, labelNamed } from './labels.js';
import { questionKind } from './text.js';

/** Columns of a file of comments, as the Patient Experience Qualitative Data Categorisation project called them. */
export const columns = {
  id: 'Comment ID',
  question: 'FFT question',
  text: 'FFT answer',
  sentiment: 'Comment sentiment',
  service: 'Service type 1',
} as const;

const required = [columns.id, columns.question, columns.text] as const;

/** Columns that no label stands in. */
const noLabels = new Set<string>([
  ...Object.values(columns),
  'Trust',
  'Date',
  'Service type 2',
  'FFT categorical answer',
  'Safeguarding concerns?',
]);

/** A comment as it stands in a file, labelled or not. */
export interface FileComment extends LabelledComment {
  /** Whether people labelled it with at least one theme, of the model or not. */
  readonly labelled: boolean;
}

/**
 * Reads comments, in the order of the file and each of its rows, however long a text is. The labels of versions 6 and 7
 * are understood; those of version 6 are folded into version 7 where it covers them. A byte order mark, any kind of line
 * end and Windows-1252 are understood, and columns in any order.
 * @param warn told in the end of what may be wrong with rows that were read all the same
 * @throws ImportError when the file cannot be read, is empty or lacks a column
 */
export async function* readComments(
  path: string,
  warn: (sentence: string) => void = () => undefined,
): AsyncGenerator<FileComment> {
  const encoding = await readable(path);
  let headed = false;
  const rows = parse({
    columns(names: string[]) {
      headed = true;
      return checked(path, names);
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  pipeline(createReadStream(path), decoded(encoding), rows, () => undefined);
  try {
    for await (const row of rows as AsyncIterable<Row>) yield commentOf(row);
  } catch (failure) {
    if (failure instanceof ImportError) throw failure;
    throw new ImportError(
      `The file ${path} is no CSV file that can be read: ${(failure as Error).message}. Quotes inside a value must be doubled.`,
    );
  }
  if (!headed) throw new ImportError(`The file ${path} is empty.`);
  const { invalid_field_length: ragged } = rows.info;
  if (ragged > 0)
    warn(
      `${ragged} ${ragged === 1 ? 'row has' : 'rows have'} more or fewer values than the first line of ${path}. An answer with a comma must stand in double quotes.`,
    );
}

type Row = Readonly<Record<string, string>>;

async function readable(path: string): Promise<string> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new ImportError(`${path} is a folder. Name a file in it.`);
    // What is no file, such as a pipe, can be read only once.
    return found.isFile() ? await encodingOf(path) : 'utf-8';
  } catch (failure) {
    if (failure instanceof ImportError) throw failure;
    throw new ImportError(`The file ${path} cannot be read. Check its name and that you may read it.`);
  }
}

const decoded = (encoding: string) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };

function checked(path: string, found: readonly string[]): string[] {
  const byLowerCase = new Map<string, string>(required.map((name) => [name.toLowerCase(), name]));
  const names = found.map((name) => byLowerCase.get(name.trim().toLowerCase()) ?? name.trim());
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new ImportError(
      `The first line of ${path} must name the columns, with commas between. Missing: ${missing.join(', ')}. Found: ${names.slice(0, 6).join(', ')}.`,
    );
  const twice = required.filter((name) => names.filter((each) => each === name).length > 1);
  if (twice.length > 0)
    throw new ImportError(`The first line of ${path} names a column twice: ${twice.join(', ')}.`);
  return names;
}

function commentOf(row: Row): FileComment {
  const found = Object.keys(row).filter((name) => !noLabels.has(name) && row[name]?.trim() === '1');
  const themes = found.flatMap((name) => {
    const label = labelNamed(name);
    return label ? [labels.indexOf(label)] : [];
  });
  const sentiment = Number(row[columns.sentiment]);
  const id = row[columns.id] ?? '';
  return {
    id,
    person: id.replace(/ - Q\d+$/i, ''),
    text: row[columns.text] ?? '',
    kind: questionKind(row[columns.question] ?? ''),
    themes: [...new Set(themes)].sort((a, b) => a - b),
    sentiment: Number.isInteger(sentiment) && sentiment >= 1 && sentiment <= 5 ? sentiment : null,
    service: (row[columns.service] ?? '').replaceAll(/\s+/g, ' ').trim(),
    labelled: found.length > 0,
  };
}
