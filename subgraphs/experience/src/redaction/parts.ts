import type { EntityManager } from '@mikro-orm/postgresql';
import type { Feedback } from '../feedback/feedback.entity.js';
import type { Finding } from '../triage/finding.entity.js';

/** One text of an answer: the comment, the answer to a further question, or what was added later. */
export interface Part {
  /** The question or the addition; null for the comment. */
  readonly id: string | null;
  readonly kind: 'comment' | 'answer' | 'addition';
  readonly text: string;
}

/** The part in which a finding stands; null for the comment. */
export const partOf = ({ questionId, additionId }: Finding): string | null => questionId ?? additionId;

/** All texts that a person wrote with one answer. */
export async function partsOf(em: EntityManager, { id, comment }: Feedback): Promise<Part[]> {
  const rows = await em.execute<(Part & { id: string })[]>(
    `select question_id as id, 'answer' as kind, text from feedback_answer where feedback_id = ? and text is not null
     union all select id, 'addition', words from feedback_addition where feedback_id = ?`,
    [id, id],
  );
  return [{ id: null, kind: 'comment', text: comment ?? '' }, ...rows];
}

/** Puts the shortened text of a part in its place. */
export async function rewritePart(
  em: EntityManager,
  feedback: Feedback,
  part: Part,
  text: string,
): Promise<void> {
  if (part.id === null) {
    feedback.comment = text;
    return;
  }
  await em.execute(
    part.kind === 'answer'
      ? 'update feedback_answer set text = ? where trust_code = ? and feedback_id = ? and question_id = ?'
      : 'update feedback_addition set words = ? where trust_code = ? and feedback_id = ? and id = ?',
    [text, feedback.trustCode, feedback.id, part.id],
  );
}
