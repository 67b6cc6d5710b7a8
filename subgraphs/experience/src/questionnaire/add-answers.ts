import type { EntityManager } from '@mikro-orm/postgresql';
import type { Feedback } from '../feedback/feedback.entity.js';
import { addFindings } from '../triage/add-findings.js';
import { FindingKind } from '../triage/finding.enums.js';
import { firstPass } from '../triage/first-pass.js';
import type { Found } from '../triage/found.js';
import { toldByFound } from '../triage/told-by.js';
import type { CheckedAnswer } from './check-answers.js';

/** What the first pass finds in an answer; the language is that of the comment. */
const foundIn = ({ text }: CheckedAnswer): Found[] =>
  text === null ? [] : firstPass(text).filter(({ kind }) => kind !== FindingKind.LANGUAGE);

/** Fills in what answers in free text tell, as those to the national question do: whether a person must look first. */
export function triageAnswers(feedback: Feedback, answers: readonly CheckedAnswer[]): Feedback {
  const told = toldByFound(answers.flatMap(foundIn));
  feedback.needsAttention ||= told.needsAttention;
  feedback.personalDetails ||= told.personalDetails;
  if (told.criticality !== null) feedback.criticality = Math.max(told.criticality, feedback.criticality ?? 0);
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
  await addFindings(
    em,
    answers.map((answer) => ({ trustCode, id, question: answer.question.id, found: foundIn(answer) })),
  );
}
