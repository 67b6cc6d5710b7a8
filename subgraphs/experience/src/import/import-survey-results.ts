import type { EntityManager } from '@mikro-orm/postgresql';
import {
  importCsv,
  type BatchOutcome,
  type CsvFile,
  type CsvRow,
  type ImportItem,
  type ImportSummary,
  type Progress,
} from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { isWebAddress } from '../insight/insight.rules.js';
import { SurveyResult } from '../survey-result/survey-result.entity.js';
import { ComparedToEngland, SurveySource } from '../survey-result/survey-result.enums.js';
import { rejectUnknownTrusts } from './trusts-of-rows.js';

/** A file of cited sources. */
export interface CitedImport {
  readonly file: CsvFile;
  readonly rejects: string;
  /** The only trust whose rows are taken; null for every trust that is known. */
  readonly trust: string | null;
  readonly progress: Progress;
}

/**
 * The columns that the first line must name. It may name `out_of` (10 when it is left out), `respondents`, `interval_low`,
 * `interval_high`, `england_average`, `compared_to_england` and `link` besides.
 */
const surveyResultColumns = [
  'trust',
  'source',
  'survey',
  'wave',
  'published_on',
  'question_code',
  'question',
  'score',
  'citation',
] as const;

type Row = Omit<SurveyResult, 'id' | 'createdAt' | 'belowEngland' | 'action'>;

/**
 * Imports what surveys found out. A row is known again by trust, source, survey, wave and question: what changed in it is
 * changed, and what staff said about it stays.
 * @throws ImportError, UnavailableError
 */
export function importSurveyResults(context: RequestContext, source: CitedImport): Promise<ImportSummary> {
  return importCsv<SurveyResult>({
    file: source.file,
    rejects: source.rejects,
    progress: source.progress,
    layout: { header: surveyResultColumns },
    read: (row) => readResult(row),
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

function numberIn(row: CsvRow, column: string): number | null {
  const value = row.optional(column);
  if (value === null) return null;
  if (!/^\d{1,7}(?:\.\d{1,6})?$/.test(value)) row.reject(column, 'is no number; write it as 7.9');
  return Number(value);
}

function readResult(row: CsvRow): SurveyResult {
  const score = numberIn(row, 'score');
  const outOf = numberIn(row, 'out_of') ?? 10;
  const respondents = numberIn(row, 'respondents');
  const [low, high] = [numberIn(row, 'interval_low'), numberIn(row, 'interval_high')];
  const england = numberIn(row, 'england_average');
  const publishedOn = row.day('published_on');
  const link = row.optional('link');
  if (score === null) row.reject('score', 'is empty');
  else if (score > outOf) row.reject('score', 'is more than the best score that there can be');
  if (respondents !== null && !Number.isInteger(respondents)) row.reject('respondents', 'is no whole number');
  if ((low === null) !== (high === null))
    row.reject('interval_low', 'needs both ends of the interval, or neither');
  if (low !== null && high !== null && score !== null && (low > score || score > high))
    row.reject('interval_low', 'does not lie around the score');
  if (england !== null && england > outOf)
    row.reject('england_average', 'is more than the best score that there can be');
  if (publishedOn === null) row.reject('published_on', 'is empty');
  else if (publishedOn > todayInLondon()) row.reject('published_on', 'lies in the future');
  if (link !== null && !isWebAddress(link)) row.reject('link', 'is no address that begins with https://');
  const said = row.optional('compared_to_england');
  return Object.assign(new SurveyResult(), {
    trustCode: row.code('trust'),
    source: row.oneOf('source', Object.values(SurveySource), SurveySource.NATIONAL_SURVEY),
    survey: row.required('survey'),
    wave: row.required('wave'),
    questionCode: row.required('question_code'),
    question: row.required('question'),
    score: score ?? 0,
    outOf,
    respondents,
    intervalLow: low,
    intervalHigh: high,
    englandAverage: england,
    comparedToEngland:
      said === null
        ? comparedBy(low, high, england)
        : row.oneOf(
            'compared_to_england',
            Object.values(ComparedToEngland),
            ComparedToEngland.ABOUT_THE_SAME,
          ),
    citation: row.required('citation'),
    link,
    publishedOn: publishedOn ?? '',
  } satisfies Partial<Row>);
}

/** What the interval says where the source says nothing: the average of England lies above it, below it or in it. */
export function comparedBy(
  low: number | null,
  high: number | null,
  england: number | null,
): ComparedToEngland | null {
  if (low === null || high === null || england === null) return null;
  if (england < low) return ComparedToEngland.BETTER;
  return england > high ? ComparedToEngland.WORSE : ComparedToEngland.ABOUT_THE_SAME;
}

/** What a file says of a result; what staff said about it is not among it. */
const said = [
  'question',
  'score',
  'outOf',
  'respondents',
  'intervalLow',
  'intervalHigh',
  'englandAverage',
  'comparedToEngland',
  'citation',
  'link',
  'publishedOn',
] as const satisfies readonly (keyof SurveyResult)[];

async function write(em: EntityManager, items: readonly ImportItem<SurveyResult>[]): Promise<BatchOutcome> {
  // Two imports at the same time take turns, batch by batch.
  await em.execute(`select pg_advisory_xact_lock(hashtext('import survey results'))`);
  const before = new Map(
    (
      await em.find(SurveyResult, {
        trustCode: { $in: [...new Set(items.map(({ value }) => value.trustCode))] },
      })
    ).map((result) => [keyOf(result), result]),
  );
  let [added, changed] = [0, 0];
  const here = new Set<string>();
  for (const { row, value } of items) {
    const key = keyOf(value);
    if (here.has(key)) {
      row.reject('question_code', 'stands in this file more than once');
      continue;
    }
    here.add(key);
    const found = before.get(key);
    if (!found) {
      em.persist(value);
      added += 1;
    } else if (said.some((field) => found[field] !== value[field])) {
      Object.assign(found, Object.fromEntries(said.map((field) => [field, value[field]])), {
        version: found.version + 1,
      });
      changed += 1;
    }
  }
  return { added, changed };
}

const keyOf = ({ trustCode, source, survey, wave, questionCode }: SurveyResult): string =>
  JSON.stringify([trustCode, source, survey, wave, questionCode]);
