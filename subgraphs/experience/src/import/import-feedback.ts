import type { EntityManager } from '@mikro-orm/postgresql';
import {
  importCsv,
  ImportError,
  type BatchOutcome,
  type CsvFile,
  type ImportItem,
  type ImportSummary,
  type Progress,
} from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { addFeedback, addThemeLabels, triage, type NewThemeLabel } from '../feedback/add-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackState } from '../feedback/feedback.enums.js';
import { directoryFor } from '../organisations/directory.js';
import { importKey } from './import-key.js';
import { settingsFor } from '../settings.js';
import { columnsOf, type FeedbackMapping } from './mapping.js';
import { readRow, type ImportedRow } from './read-row.js';
import { findServices } from './find-services.js';

/** A file of feedback and how to read it. */
export interface FeedbackImport {
  readonly file: CsvFile;
  readonly rejects: string;
  readonly mapping: FeedbackMapping;
  readonly progress: Progress;
}

/** A row with everything that was found out about it. */
interface PreparedRow {
  readonly item: ImportItem<ImportedRow>;
  readonly key: string;
  readonly respondentKey: string | null;
  readonly serviceId: string | null;
}

/**
 * Imports a file of feedback. A row that was imported before stays as it is, because staff may have worked with it.
 * Imported words are never published, and what is kept of identifiers is a keyed hash.
 * @throws ImportError, UnavailableError
 */
export async function importFeedback(
  context: RequestContext,
  source: FeedbackImport,
): Promise<ImportSummary> {
  const { file, rejects, mapping, progress } = source;
  const directory = directoryFor(context);
  const startedAt = new Date();
  const { version } = await directory.taxonomy();
  const themes = mapping.themes
    ? await directory.themesByLabel(mapping.themes.taxonomyVersion)
    : new Map<string, string>();
  if (mapping.themes && themes.size === 0) {
    throw new ImportError(`There is no version ${mapping.themes.taxonomyVersion} of the taxonomy of themes.`);
  }
  return importCsv<ImportedRow>({
    file,
    rejects,
    progress,
    layout: { header: columnsOf(mapping) },
    read: (row) => readRow(row, mapping),
    write: async (items) => {
      const prepared = await prepare(context, mapping, items);
      return context.work((em) => write(em, prepared, { mapping, themes, version, startedAt }));
    },
  });
}

async function prepare(
  context: RequestContext,
  mapping: FeedbackMapping,
  items: readonly ImportItem<ImportedRow>[],
): Promise<PreparedRow[]> {
  const { receiptSecret } = settingsFor(context);
  const services = await findServices(directoryFor(context), mapping, items);
  return items
    .filter(({ row }) => row.problems.length === 0)
    .map((item) => {
      const { trust, id, respondent } = item.value;
      return {
        item,
        key: importKey(receiptSecret, 'row', mapping.name, trust, id),
        respondentKey:
          respondent === null
            ? null
            : importKey(receiptSecret, 'respondent', mapping.name, trust, respondent),
        serviceId: services.get(item) ?? null,
      };
    });
}

interface WriteOptions {
  readonly mapping: FeedbackMapping;
  readonly themes: ReadonlyMap<string, string>;
  readonly version: number;
  readonly startedAt: Date;
}

async function write(
  em: EntityManager,
  rows: readonly PreparedRow[],
  options: WriteOptions,
): Promise<BatchOutcome> {
  if (rows.length === 0) return { added: 0, changed: 0 };
  // Two imports at the same time take turns, batch by batch.
  await em.execute(`select pg_advisory_xact_lock(hashtext('import feedback'))`);
  const seen = await rowsBefore(em, rows, options.startedAt);
  const counted = await countedRespondents(em, rows);
  const added: Feedback[] = [];
  const labels: NewThemeLabel[] = [];
  for (const prepared of rows) {
    const { item, key, respondentKey } = prepared;
    const before = seen.get(key);
    if (before === 'this file')
      item.row.reject(options.mapping.id.column, 'stands in this file more than once');
    if (before !== undefined) continue;
    seen.set(key, 'this file');
    const codes = new Set(
      item.value.labels.flatMap((label) => options.themes.get(label.toLowerCase()) ?? []),
    );
    const counts = item.value.rating !== null && !(respondentKey !== null && counted.has(respondentKey));
    if (counts && respondentKey !== null) counted.add(respondentKey);
    const feedback = feedbackOf(prepared, options.mapping, { counts, coded: codes.size > 0 });
    added.push(feedback);
    for (const themeCode of codes) {
      const { trustCode, id: feedbackId } = feedback;
      labels.push({ trustCode, feedbackId, themeCode, taxonomyVersion: options.version });
    }
  }
  await addFeedback(em, added);
  await addThemeLabels(em, labels, new Date());
  return { added: added.length, changed: 0 };
}

/** Which rows are there already: from this file, or from an import before. */
async function rowsBefore(
  em: EntityManager,
  rows: readonly PreparedRow[],
  startedAt: Date,
): Promise<Map<string, 'this file' | 'before'>> {
  const found = await em.execute<{ import_key: string; new: boolean }[]>(
    `select import_key, created_at >= ?::timestamptz as new from feedback
     where trust_code in (?) and import_key in (?)`,
    [startedAt.toISOString(), trustsOf(rows), rows.map(({ key }) => key)],
  );
  return new Map(found.map((row) => [row.import_key, row.new ? 'this file' : 'before']));
}

async function countedRespondents(em: EntityManager, rows: readonly PreparedRow[]): Promise<Set<string>> {
  const keys = rows.flatMap(({ respondentKey }) => respondentKey ?? []);
  if (keys.length === 0) return new Set();
  const found = await em.execute<{ respondent_key: string }[]>(
    'select respondent_key from feedback where trust_code in (?) and respondent_key in (?) and counted',
    [trustsOf(rows), keys],
  );
  return new Set(found.map((row) => row.respondent_key));
}

const trustsOf = (rows: readonly PreparedRow[]): string[] => [
  ...new Set(rows.map(({ item }) => item.value.trust)),
];

function feedbackOf(
  { item, key, respondentKey, serviceId }: PreparedRow,
  mapping: FeedbackMapping,
  { counts, coded }: { readonly counts: boolean; readonly coded: boolean },
): Feedback {
  const { trust, day, rating, comment, asked, sentiment, urgent } = item.value;
  const feedback = triage(
    Object.assign(new Feedback(), {
      trustCode: trust,
      serviceId,
      receivedAt: new Date(`${day}T12:00:00Z`),
      receivedOn: day,
      rating,
      comment,
      commentAsked: comment === null ? null : asked,
      collectionMode: mapping.collectionMode,
      counted: counts,
      state: coded ? FeedbackState.CODED : FeedbackState.NEW,
      sentiment,
      importSource: mapping.name,
      importKey: key,
      respondentKey,
    }),
  );
  feedback.needsAttention ||= urgent;
  return feedback;
}
