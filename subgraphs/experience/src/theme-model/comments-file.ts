import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { ImportError } from '@wesaid/shared/import';
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
 * are understood; those of version 6 are folded into version 7 where it covers them.
 * @throws ImportError when the file cannot be read or lacks a column
 */
export async function* readComments(path: string): AsyncGenerator<FileComment> {
  const rows = parse({
    bom: true,
    columns: (names: string[]) => checked(path, names),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  pipeline(createReadStream(path), rows, () => undefined);
  try {
    for await (const row of rows as AsyncIterable<Row>) yield commentOf(row);
  } catch (failure) {
    if (failure instanceof ImportError) throw failure;
    throw new ImportError(`The file ${path} cannot be read: ${(failure as Error).message}.`);
  }
}

type Row = Readonly<Record<string, string>>;

function checked(path: string, names: readonly string[]): string[] {
  const missing = [columns.id, columns.question, columns.text].filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new ImportError(`The first line of ${path} must name the columns. Missing: ${missing.join(', ')}.`);
  return [...names];
}

function commentOf(row: Row): FileComment {
  const found = Object.keys(row).filter((name) => !noLabels.has(name) && row[name] === '1');
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
