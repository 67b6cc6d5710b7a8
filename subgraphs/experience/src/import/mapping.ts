import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ImportError } from '@wesaid/shared/import';
import { z } from 'zod';
import { CollectionMode } from '../feedback/feedback.enums.js';

const column = z.string().min(1);
const day = z.iso.date();

const mappingSchema = z.strictObject({
  /** Name of the source; with the identifier it tells whether a row was imported before, so keep it. */
  name: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be small letters, figures and dashes'),
  /** The column that tells every row from all others of its trust. */
  id: z.strictObject({ column }),
  /** Tells which rows are one person's answers, so that a person counts once; every row counts without it. */
  respondent: z.strictObject({ column, before: z.string().min(1).optional() }).optional(),
  /** The trust: one code for the whole file, or a column with the codes that its values stand for. */
  trust: z.union([
    z.strictObject({ code: z.string().min(1).max(20) }),
    z.strictObject({ column, values: z.record(z.string(), z.string().min(1).max(20)).optional() }),
  ]),
  /** The day, and the order in which it is written; YYYY-MM-DD is always understood. */
  date: z.strictObject({
    column,
    order: z.enum(['day-first', 'month-first']),
    /** For these rows of a day-first file: month first where day first gives no day of the period and month first does. */
    monthFirstWhereCertain: z
      .strictObject({ column, values: z.array(z.string()), from: day, to: day })
      .optional(),
  }),
  /** The columns that together name the service, the widest first; values that name none; what to do with new names. */
  service: z
    .strictObject({
      columns: z.array(column).min(1),
      none: z.array(z.string()).default([]),
      missing: z.enum(['create', 'reject']),
    })
    .optional(),
  /** What each value stands for, as national codes 1 to 6; null stands for no answer. */
  rating: z.strictObject({ column, values: z.record(z.string(), z.int().min(1).max(6).nullable()) }),
  /** The person's words, and values that stand for none. */
  comment: z.strictObject({ column, none: z.array(z.string()).default([]) }),
  /** The question that the words answer, which need not be there; without it, the name of their column says it. */
  question: z.strictObject({ column }).optional(),
  /** What each value stands for, from 1 (very positive) to 5 (very negative). */
  sentiment: z.strictObject({ column, values: z.record(z.string(), z.int().min(1).max(5)) }).optional(),
  /** Columns that are called like the labels of a version of the taxonomy; 1 says that the answer has the theme. */
  themes: z.strictObject({ taxonomyVersion: z.int().positive(), columns: z.array(column).min(1) }).optional(),
  /** Values by which the file itself says that a person must look first. */
  urgent: z.strictObject({ column, values: z.array(z.string()) }).optional(),
  /** How the answers were given; OTHER by default. */
  collectionMode: z.enum(CollectionMode).default(CollectionMode.OTHER),
});

/** What the columns of a file of feedback mean. `README.md` explains it to who writes one. */
export type FeedbackMapping = z.infer<typeof mappingSchema>;

/** The mapping that is used when none is named. */
export const defaultMapping = fileURLToPath(new URL('../../mappings/peqdc-comments.json', import.meta.url));

/**
 * Reads a mapping file.
 * @throws ImportError that names everything in it that does not fit
 */
export async function readMapping(path: string): Promise<FeedbackMapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ImportError(`The mapping ${path} cannot be read. Check its name and that you may read it.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ImportError(`The mapping ${path} is no JSON.`);
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`,
  );
  throw new ImportError(`The mapping ${path} does not fit. ${problems.join('; ')}.`);
}

/** Every column that a mapping reads, once. */
export function columnsOf(mapping: FeedbackMapping): string[] {
  const { trust, date, service, themes } = mapping;
  const columns = [
    mapping.id.column,
    mapping.respondent?.column,
    'column' in trust ? trust.column : undefined,
    date.column,
    date.monthFirstWhereCertain?.column,
    ...(service?.columns ?? []),
    mapping.rating.column,
    mapping.comment.column,
    mapping.sentiment?.column,
    ...(themes?.columns ?? []),
    mapping.urgent?.column,
  ];
  return [...new Set(columns.filter((name) => name !== undefined))];
}
