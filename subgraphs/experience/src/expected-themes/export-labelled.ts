import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { RequestContext } from '@wesaid/shared/server';
import { stringify } from 'csv-stringify';
import { columns } from '../theme-model/comments-file.js';
import { labels } from '../theme-model/labels.js';

interface Labelled {
  readonly id: string;
  readonly words: string;
  readonly sentiment: number | null;
  readonly themes: readonly string[];
}

const atOnce = 1_000;

/**
 * Writes the comments that people of a trust have coded into a file from which `themes train` learns. It holds what people
 * wrote, as far as it was not taken out: only its owner may read it.
 * @returns how many comments were written
 */
export async function exportLabelled(context: RequestContext, trust: string, out: string): Promise<number> {
  const head = [columns.id, columns.question, columns.text, columns.sentiment];
  const rows = stringify({ header: true, columns: [...head, ...labels.map(({ name }) => name)] });
  const written = finished(rows.pipe(createWriteStream(out, { mode: 0o600 })));
  let count = 0;
  let page = await labelledAfter(context, trust, null);
  while (page.length > 0) {
    for (const { id, words, sentiment, themes } of page) {
      const marks = labels.map(({ code }) => (themes.includes(code) ? 1 : 0));
      if (!rows.write([id, '', words, sentiment ?? '', ...marks])) await once(rows, 'drain');
    }
    count += page.length;
    page = await labelledAfter(context, trust, page.at(-1)?.id ?? null);
  }
  rows.end();
  await written;
  return count;
}

const labelledAfter = (context: RequestContext, trust: string, after: string | null): Promise<Labelled[]> =>
  context.work((em) =>
    em.execute<Labelled[]>(
      `select f.id, coalesce(f.translation, f.comment) as words, f.sentiment,
         array(select theme_code from feedback_theme t where t.trust_code = f.trust_code and t.feedback_id = f.id) as themes
       from feedback f
       where f.trust_code = ? and (?::uuid is null or f.id > ?::uuid) and f.comment is not null and f.state in ('CODED', 'ACTED_ON')
         and not f.test_mode and not f.held and (f.translation is not null or not f.needs_translation)
       order by f.id limit ?`,
      [trust, after, after, atOnce],
    ),
  );
