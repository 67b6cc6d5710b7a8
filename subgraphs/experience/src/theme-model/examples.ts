import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { LabelledComment } from './comment.js';
import { labels } from './labels.js';
import type { QuestionKind } from './text.js';

const file = fileURLToPath(new URL('../../model/examples.csv', import.meta.url));

/**
 * Sentences written for WeSaid, from the descriptions of the taxonomy, for what comments may say of each theme. Nobody said
 * them. A model learns from them beside real comments; they are never tested on, and no term is learned for their sake.
 */
export async function writtenExamples(): Promise<LabelledComment[]> {
  const rows = parse<{ theme: string; asked: QuestionKind; sentiment: string; text: string }>(
    await readFile(file),
    { columns: true },
  );
  return rows.map(({ theme, asked, sentiment, text }, index) => ({
    id: `example ${index + 1}`,
    person: '',
    text,
    kind: asked,
    themes: theme.split('|').map((code) => labels.findIndex((label) => label.code === code)),
    sentiment: Number(sentiment),
    service: '',
  }));
}
