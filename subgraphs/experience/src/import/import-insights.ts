import type { EntityManager } from '@mikro-orm/postgresql';
import { Signal } from '@wesaid/shared/disclosure';
import {
  importCsv,
  type BatchOutcome,
  type CsvRow,
  type ImportItem,
  type ImportSummary,
} from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { tidyText, todayInLondon } from '@wesaid/shared/types';
import { sourceOrganisationNamed } from '../insight/add-insight.js';
import { Insight } from '../insight/insight.entity.js';
import { InsightSource } from '../insight/insight.enums.js';
import { datesProblems, insightProblems } from '../insight/insight.rules.js';
import { directoryFor, type Taxonomy } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { importKey } from './import-key.js';
import type { CitedImport } from './import-survey-results.js';
import { rejectUnknownTrusts } from './trusts-of-rows.js';

/**
 * The columns that the first line must name. It may name `source_organisation`, `link`, `period_from`, `period_to`,
 * `quotation`, `licence` and `themes` besides.
 */
const insightColumns = ['trust', 'source', 'title', 'citation', 'published_on', 'signal'] as const;

interface ReadInsight {
  readonly trustCode: string;
  readonly insight: Insight;
  readonly body: string | null;
}

/** The column that a problem of an insight is about. */
const columnOf = (path: string): string => path.replace(/[A-Z]/g, '_$&').toLowerCase();

/**
 * Imports what others found out. A row is known again by trust, source, citation and title; what was imported before
 * stays as it is.
 * @throws ImportError, UnavailableError
 */
export async function importInsights(context: RequestContext, source: CitedImport): Promise<ImportSummary> {
  const taxonomy = await directoryFor(context).taxonomy();
  const { receiptSecret } = settingsFor(context);
  return importCsv<ReadInsight>({
    file: source.file,
    rejects: source.rejects,
    progress: source.progress,
    layout: { header: insightColumns },
    read: (row) => readInsight(row, taxonomy, receiptSecret),
    write: async (items) => {
      await rejectUnknownTrusts(context, items, source.trust);
      return context.work((em) =>
        write(
          em,
          items.filter(({ row }) => row.problems.length === 0),
        ),
      );
    },
  });
}

function readInsight(row: CsvRow, taxonomy: Taxonomy, secret: string): ReadInsight {
  const trustCode = row.code('trust');
  const themes = (row.optional('themes') ?? '').split(/[ ,;]+/).filter(Boolean);
  if (themes.some((theme) => !taxonomy.codes.has(theme)))
    row.reject('themes', 'names a theme that is none; write codes with spaces between them');
  const insight = Object.assign(new Insight(), {
    trustCode,
    source: row.oneOf('source', Object.values(InsightSource), InsightSource.OTHER),
    title: row.required('title'),
    citation: row.required('citation'),
    link: row.optional('link'),
    publishedOn: row.day('published_on') ?? '',
    periodFrom: row.day('period_from'),
    periodTo: row.day('period_to'),
    signal: row.oneOf('signal', [Signal.PRAISE, Signal.MIXED, Signal.CONCERN], Signal.MIXED),
    quotation: tidyText(row.raw('quotation')),
    licence: row.optional('licence'),
    themeCodes: [...new Set(themes)].slice(0, 20),
    taxonomyVersion: taxonomy.version,
  });
  if (insight.publishedOn === '') row.reject('published_on', 'is empty');
  insight.importKey = importKey(
    secret,
    'row',
    'insights',
    trustCode,
    insight.source,
    insight.citation,
    insight.title,
  );
  for (const { path, message } of insightProblems(insight, todayInLondon()))
    row.reject(columnOf(path), message);
  return { trustCode, insight, body: row.optional('source_organisation') };
}

async function write(em: EntityManager, items: readonly ImportItem<ReadInsight>[]): Promise<BatchOutcome> {
  // Two imports at the same time take turns, batch by batch.
  await em.execute(`select pg_advisory_xact_lock(hashtext('import insights'))`);
  const keys = items.map(({ value }) => value.insight.importKey ?? '');
  const found = await em.find(Insight, { importKey: { $in: keys } });
  const before = new Set(found.map((insight) => `${insight.trustCode} ${insight.importKey}`));
  let added = 0;
  for (const { row, value } of items) {
    const { trustCode, insight, body } = value;
    if (before.has(`${trustCode} ${insight.importKey}`)) continue;
    const publisher = await sourceOrganisationNamed(em, trustCode, body);
    const [wrong] = datesProblems(insight.publishedOn, publisher);
    if (wrong) {
      row.reject('source_organisation', wrong.message);
      continue;
    }
    before.add(`${trustCode} ${insight.importKey}`);
    insight.sourceOrganisationId = publisher?.id ?? null;
    em.persist(insight);
    added += 1;
  }
  return { added, changed: 0 };
}
