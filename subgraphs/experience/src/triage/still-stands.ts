import type { EntityManager } from '@mikro-orm/postgresql';
import { personalKinds, FindingKind } from './finding.enums.js';

/** What was found and nobody rejected; a personal detail that was taken out stands no longer. */
const standing = `decision is distinct from 'REJECTED' and (kind not in (?) or starts is not null)`;

/** Whether something of these kinds still stands anywhere in an answer, in what was added too. */
export async function stillStands(
  em: EntityManager,
  feedbackId: string,
  flag: 'needs_attention' | 'personal_details',
): Promise<boolean> {
  const kinds = flag === 'needs_attention' ? [FindingKind.SAFEGUARDING] : personalKinds;
  const [row] = await em.execute<{ stands: boolean }[]>(
    `select exists (select from feedback_finding where feedback_id = ? and kind in (?) and ${standing})
       or exists (select from feedback_addition where feedback_id = ? and ${flag}) as stands`,
    [feedbackId, kinds, personalKinds, feedbackId],
  );
  return row?.stands ?? false;
}

/** The most critical statement of an answer that nobody rejected; null when there is none. */
export async function criticalityStanding(em: EntityManager, feedbackId: string): Promise<number | null> {
  const [row] = await em.execute<{ most: number | null }[]>(
    `select max(value::smallint) as most from feedback_finding
     where feedback_id = ? and kind = 'CRITICALITY' and decision is distinct from 'REJECTED'`,
    [feedbackId],
  );
  return row?.most ?? null;
}

/** Lets what was added follow what people said about what was found in it. What nothing was found in stays as it is. */
export async function followAdditions(em: EntityManager, feedbackId: string): Promise<void> {
  const stands = (kinds: string): string => `exists (select from feedback_finding
    where feedback_id = a.feedback_id and addition_id = a.id and ${kinds} and ${standing})`;
  await em.execute(
    `update feedback_addition a set needs_attention = ${stands(`kind = 'SAFEGUARDING'`)},
       personal_details = ${stands('kind in (?)')}
     where a.feedback_id = ?
       and exists (select from feedback_finding where feedback_id = a.feedback_id and addition_id = a.id)`,
    [personalKinds, personalKinds, personalKinds, feedbackId],
  );
}
