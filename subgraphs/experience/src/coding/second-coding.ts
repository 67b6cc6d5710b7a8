import type { EntityManager } from '@mikro-orm/postgresql';

const mine = `coder = nullif(current_setting('app.subject', true), '')`;

/**
 * The answers that the viewer has taken to code a second time: until they have said what they think, row-level security
 * keeps the labels and codings of others from them, and the API the rest that tells of these.
 */
export async function takenByViewer(em: EntityManager): Promise<Set<string>> {
  const rows = await em.execute<{ feedback_id: string }[]>(
    `select feedback_id from second_coding where ${mine}`,
  );
  return new Set(rows.map((row) => row.feedback_id));
}

/** Why the codes of such an answer cannot be changed. */
export const codesAreHidden = {
  path: 'feedback',
  code: 'CODES_HIDDEN',
  message: 'You have taken this answer to code it a second time. Send these codes first.',
} as const;

/** Lets go of an answer that the viewer has taken at a trust; gives whether it was this one. */
export async function letGo(em: EntityManager, trust: string, feedback: string): Promise<boolean> {
  const gone = await em.execute<object[]>(
    `delete from second_coding where ${mine} and trust_code = ? and feedback_id = ? returning feedback_id`,
    [trust, feedback],
  );
  return gone.length === 1;
}
