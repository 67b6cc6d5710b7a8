import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportError, silentProgress, type ImportSummary } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { ImportKind, ImportState } from './import-file.enums.js';
import { importFeedback } from './import-feedback.js';
import { importInsights } from './import-insights.js';
import { importSurveyResults } from './import-survey-results.js';
import type { FeedbackMapping } from './mapping.js';

interface WaitingFile {
  readonly trust_code: string;
  readonly kind: ImportKind;
  readonly content: Buffer | null;
  readonly mapping: FeedbackMapping | null;
}

/** Most characters of the list of rows that do not fit. */
const maxRejects = 2_000_000;

/**
 * Imports a file that staff brought, and erases its content. It may run again from the beginning: rows that are there
 * already stay as they are.
 * @param request one in the name of the system
 */
export async function runImport(request: RequestContext, id: string): Promise<void> {
  const [file] = await request.work((em) =>
    em.execute<WaitingFile[]>(
      `select trust_code, kind, content, mapping from import_file where id = ? and state = 'WAITING'`,
      [id],
    ),
  );
  if (!file?.content) return;
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-import-'));
  try {
    const rejects = join(folder, 'rejects.csv');
    const { read, added, changed, unchanged, rejected } = await take(request, file, file.content, rejects);
    const text = (await readFile(rejects, 'utf8')).slice(0, maxRejects);
    await request.work((em) =>
      em.execute(
        `update import_file set state = ?, read = ?, added = ?, unchanged = ?, rejected = ?, rejects = ?,
           content = null, ended_at = now() where id = ?`,
        [ImportState.DONE, read, added + changed, unchanged, rejected, text, id],
      ),
    );
  } catch (failure) {
    if (!(failure instanceof ImportError)) throw failure;
    await request.work((em) =>
      em.execute(
        'update import_file set state = ?, failure = ?, content = null, ended_at = now() where id = ?',
        [ImportState.FAILED, failure.message, id],
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function take(
  request: RequestContext,
  { trust_code: trust, kind, mapping }: WaitingFile,
  file: Buffer,
  rejects: string,
): Promise<ImportSummary> {
  const source = { file, rejects, trust, progress: silentProgress };
  switch (kind) {
    case ImportKind.SURVEY_RESULTS:
      return importSurveyResults(request, source);
    case ImportKind.INSIGHTS:
      return importInsights(request, source);
    case ImportKind.FEEDBACK:
      if (!mapping) throw new ImportError('Nobody said what the columns of this file mean.');
      return importFeedback(request, { ...source, mapping });
  }
}

/** Erases what nobody imported within a week, and forgets files after a year. */
export const eraseImportFiles = (request: RequestContext): Promise<void> =>
  request.work(async (em) => {
    await em.execute(
      `update import_file set content = null where content is not null and created_at < now() - interval '7 days'`,
    );
    await em.execute(`delete from import_file where created_at < now() - interval '1 year'`);
  });
