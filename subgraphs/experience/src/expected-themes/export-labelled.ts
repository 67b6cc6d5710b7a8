import { ImportError } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import type { AskedFor } from '../feedback/asked-for.js';
import { directoryFor } from '../organisations/directory.js';
import { columns } from '../theme-model/comments-file.js';
import { labels } from '../theme-model/labels.js';
import { csvLines, outputFile } from '../theme-model/output-file.js';

interface Labelled {
  readonly id: string;
  readonly words: string;
  readonly asked: AskedFor | null;
  readonly sentiment: number | null;
  readonly themes: readonly string[];
}

const atOnce = 1_000;

/** A question that asks for the same as the one that was asked, for `themes train` to know it by. */
const questions: Readonly<Record<AskedFor, string>> = {
  GOOD: 'What was good?',
  BETTER: 'What could be better?',
};

/**
 * Writes the comments that people of a trust have coded into a file from which `themes train` learns. It holds what people
 * wrote, as far as it was not taken out: only its owner may read it.
 * @param code code of the trust, in large or small letters
 * @returns the trust, and how many comments were written
 * @throws ImportError when there is no such trust, nothing to write, or no place to write it to; then there is no file
 */
export async function exportLabelled(
  context: RequestContext,
  code: string,
  out: string,
): Promise<{ trust: string; count: number }> {
  const trust = code.trim().toUpperCase();
  const known = /^[A-Z0-9]{1,20}$/.test(trust) && (await directoryFor(context).hasTrust(trust));
  if (!known) throw new ImportError(`There is no trust "${code}" here. Give its ODS code, such as RT5.`);
  const result = await outputFile(out, undefined, 0o600);
  let page = await labelledAfter(context, trust, null);
  if (page.length === 0)
    throw new ImportError(
      `People of ${trust} have coded no comment yet, so there is nothing to learn from. Code comments in the workspace first.`,
    );
  let count = 0;
  async function* rows(): AsyncGenerator<(string | number)[]> {
    while (page.length > 0) {
      for (const { id, words, asked, sentiment, themes } of page)
        yield [
          id,
          asked === null ? '' : questions[asked],
          words,
          sentiment ?? '',
          ...labels.map((label) => (themes.includes(label.code) ? 1 : 0)),
        ];
      count += page.length;
      page = await labelledAfter(context, trust, page.at(-1)?.id ?? null);
    }
  }
  const head = [columns.id, columns.question, columns.text, columns.sentiment];
  await result.write(csvLines([...head, ...labels.map(({ name }) => name)], rows()));
  return { trust, count };
}

const labelledAfter = (context: RequestContext, trust: string, after: string | null): Promise<Labelled[]> =>
  context.work((em) =>
    em.execute<Labelled[]>(
      `select f.id, coalesce(f.translation, f.comment) as words, f.sentiment, f.comment_asked as asked,
         array(select theme_code from feedback_theme t where t.trust_code = f.trust_code and t.feedback_id = f.id) as themes
       from feedback f
       where f.trust_code = ? and (?::uuid is null or f.id > ?::uuid) and f.comment is not null and f.state in ('CODED', 'ACTED_ON')
         and not f.test_mode and not f.held and (f.translation is not null or not f.needs_translation)
       order by f.id limit ?`,
      [trust, after, after, atOnce],
    ),
  );
