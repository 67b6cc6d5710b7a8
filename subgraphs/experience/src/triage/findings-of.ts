import type { EntityManager } from '@mikro-orm/postgresql';
import { Finding } from './finding.entity.js';

/** What was found in answers, by the answer; of those that the viewer may see. */
export async function findingsOf(
  em: EntityManager,
  feedbackIds: readonly string[],
): Promise<Map<string, Finding[]>> {
  const rows = await em.execute<({ feedback_id: string } & object)[]>(
    'select * from feedback_finding where feedback_id in (?) order by question_id nulls first, addition_id nulls first, starts nulls last, ends, kind, id',
    [feedbackIds],
  );
  const found = new Map<string, Finding[]>();
  for (const row of rows)
    found.set(row.feedback_id, [...(found.get(row.feedback_id) ?? []), em.map(Finding, row)]);
  return found;
}
