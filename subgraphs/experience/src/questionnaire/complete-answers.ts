import type { EntityManager } from '@mikro-orm/postgresql';
import type { Feedback } from '../feedback/feedback.entity.js';
import type { QuestionKind } from '../question/question.enums.js';
import type { QuestionWording } from '../question/question-wording.type.js';
import { chooseWording, fallbackLanguage } from './choose-wording.js';
import { FeedbackAnswer } from './feedback-answer.type.js';
import { LiveOption } from './live-questionnaire.type.js';

interface AnswerRow {
  readonly feedback_id: string;
  readonly question_id: string;
  readonly version_id: string;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly wordings: QuestionWording[];
  readonly option_codes: string[];
  readonly text: string | null;
}

function answerOf(row: AnswerRow): FeedbackAnswer {
  const wording = chooseWording(row.wordings, fallbackLanguage);
  return Object.assign(new FeedbackAnswer(), {
    question: row.question_id,
    questionnaireVersion: row.version_id,
    code: row.code,
    kind: row.kind,
    asked: wording?.text ?? row.code,
    options: (wording?.options ?? [])
      .filter(({ code }) => row.option_codes.includes(code))
      .map((option) => Object.assign(new LiveOption(), option)),
    text: row.text,
  });
}

/** Reads what people answered to questionnaires, for many pieces of feedback at once. */
export async function completeAnswers(em: EntityManager, feedback: readonly Feedback[]): Promise<void> {
  if (feedback.length === 0) return;
  const rows = await em.execute<AnswerRow[]>(
    `select a.feedback_id, a.question_id, a.version_id, q.code, q.kind, q.wordings, a.option_codes, a.text
     from feedback_answer a
     join questionnaire_question q
       on q.trust_code = a.trust_code and q.version_id = a.version_id and q.question_id = a.question_id
     join questionnaire_version v on v.trust_code = a.trust_code and v.id = a.version_id
     where a.feedback_id in (?) order by v.service_id nulls first, q.position`,
    [feedback.map(({ id }) => id)],
  );
  for (const answered of feedback) {
    answered.answers = rows.filter(({ feedback_id: id }) => id === answered.id).map(answerOf);
  }
}
