import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Found } from './found.js';
import { rulesVersion } from './first-pass.js';

/** An answer and what was found in it, or in one part of it. */
export interface FoundIn {
  readonly trustCode: string;
  readonly id: string;
  /** The further question whose answer it is; absent for the comment. */
  readonly question?: string;
  readonly found: readonly Found[];
}

/** Writes what was found in answers, many in one statement. It reads nothing back, because a page may not read. */
export async function addFindings(em: EntityManager, answers: readonly FoundIn[]): Promise<void> {
  const rows = answers.flatMap(({ trustCode, id, question = null, found }) =>
    found.map(({ kind, start, end, value, confidence }) => ({
      trust_code: trustCode,
      id: uuidv7(),
      feedback_id: id,
      kind,
      starts: start,
      ends: end,
      value,
      confidence,
      made_by: rulesVersion,
      question_id: question,
    })),
  );
  if (rows.length === 0) return;
  await em.execute(
    `insert into feedback_finding (trust_code, id, feedback_id, kind, starts, ends, value, confidence, made_by,
       question_id)
     select trust_code, id, feedback_id, kind, starts, ends, value, confidence, made_by, question_id
     from json_populate_recordset(null::feedback_finding, ?::json)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Writes what was found in words that the holder of a receipt code added. A code that is unknown takes the same
 * statement as one that is known.
 */
export async function addFindingsOfAddition(
  em: EntityManager,
  receiptHash: string,
  { id, found }: { readonly id: string; readonly found: readonly Found[] },
): Promise<void> {
  await em.execute(
    `insert into feedback_finding
       (trust_code, id, feedback_id, kind, starts, ends, value, confidence, made_by, addition_id)
     select a.trust_code, given.id, a.feedback_id, given.kind, given."start", given."end", given.value,
       given.confidence, ?, a.id
     from json_to_recordset(?::json)
       as given(id uuid, kind text, "start" integer, "end" integer, value text, confidence double precision)
     cross join feedback_addition a join feedback f on f.trust_code = a.trust_code and f.id = a.feedback_id
     where a.id = ?::uuid and f.receipt_hash = ?`,
    [rulesVersion, JSON.stringify(found.map((each) => ({ ...each, id: uuidv7() }))), id, receiptHash],
  );
}
