import type { EntityManager } from '@mikro-orm/postgresql';
import type { Feedback } from '../feedback/feedback.entity.js';
import { holdsPersonalDetails } from '../feedback/personal-details.js';
import { namesDanger } from '../feedback/words-of-danger.js';
import type { CheckedAnswer } from './check-answers.js';

/** Fills in what answers in free text tell, as those to the national question do: whether a person must look first. */
export function triageAnswers(feedback: Feedback, answers: readonly CheckedAnswer[]): Feedback {
  feedback.needsAttention ||= answers.some(({ text }) => namesDanger(text));
  feedback.personalDetails ||= answers.some(({ text }) => holdsPersonalDetails(text));
  return feedback;
}

/** Writes the answers to a questionnaire that came with one piece of feedback. It reads nothing back. */
export async function addAnswers(
  em: EntityManager,
  { trustCode, id }: Feedback,
  answers: readonly CheckedAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ question, optionCodes, text }) => ({
    question_id: question.id,
    version_id: question.versionId,
    option_codes: optionCodes,
    text,
  }));
  await em.execute(
    `insert into feedback_answer (trust_code, feedback_id, question_id, version_id, option_codes, text)
     select ?, ?::uuid, question_id, version_id, option_codes, text from json_to_recordset(?::json)
       as given(question_id uuid, version_id uuid, option_codes text[], text text)`,
    [trustCode, id, JSON.stringify(rows)],
  );
}
