import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { Found } from './found.js';
import { rulesVersion } from './first-pass.js';

/** An answer and what was found in it. */
export interface FoundIn {
  readonly trustCode: string;
  readonly id: string;
  readonly found: readonly Found[];
}

/** Writes what was found in answers, many in one statement. It reads nothing back, because a page may not read. */
export async function addFindings(em: EntityManager, answers: readonly FoundIn[]): Promise<void> {
  const rows = answers.flatMap(({ trustCode, id, found }) =>
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
    })),
  );
  if (rows.length === 0) return;
  await em.execute(
    `insert into feedback_finding (trust_code, id, feedback_id, kind, starts, ends, value, confidence, made_by)
     select trust_code, id, feedback_id, kind, starts, ends, value, confidence, made_by
     from json_populate_recordset(null::feedback_finding, ?::json)`,
    [JSON.stringify(rows)],
  );
}
