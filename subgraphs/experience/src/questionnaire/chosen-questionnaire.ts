import type { RequestContext } from '@wesaid/shared/server';
import { isUuid, type FieldProblem } from '@wesaid/shared/types';
import type { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { readAsked, type AskedQuestion } from './asked-question.js';
import { checkAnswers, type CheckedAnswer } from './check-answers.js';
import type { QuestionAnswerInput } from './question-answer.js';

/** What an input answers besides the national question, in the form in which it is kept. */
export interface ChosenQuestionnaire {
  /** The service's version, or that of the trust's set where the service asks nothing of its own; null for neither. */
  readonly questionnaireVersionId: string | null;
  /** The version of the trust's set; null when it was not asked. */
  readonly questionSetVersionId: string | null;
  readonly answers: readonly CheckedAnswer[];
  readonly problems: readonly FieldProblem[];
}

/** What names a questionnaire and answers to it. */
export interface AnsweredInput {
  readonly questionnaire?: string | null;
  readonly answers?: readonly QuestionAnswerInput[] | null;
  readonly rating: FriendsAndFamilyRating | null;
}

interface FoundVersion {
  readonly id: string;
  readonly service_id: string | null;
}

const none: ChosenQuestionnaire = {
  questionnaireVersionId: null,
  questionSetVersionId: null,
  answers: [],
  problems: [],
};

const refused = (path: string, code: string, message: string): ChosenQuestionnaire => ({
  ...none,
  problems: [{ path, code, message }],
});

/** At most the trust's set and the questions of the service. */
const mostVersions = 2;

/**
 * Finds the questionnaire that an input answers and holds the answers against it. A form that was opened while a version
 * was asked may be sent after that.
 */
export async function chosenQuestionnaire(
  request: RequestContext,
  trust: string,
  serviceId: string | null,
  { questionnaire, answers, rating }: AnsweredInput,
): Promise<ChosenQuestionnaire> {
  if (!questionnaire) {
    if ((answers ?? []).length === 0) return none;
    return refused(
      'questionnaire',
      'QUESTIONNAIRE_MISSING',
      'Say which questionnaire these answers belong to.',
    );
  }
  const unknown = refused('questionnaire', 'QUESTIONNAIRE_UNKNOWN', 'Load the form again and send it anew.');
  const ids = [...new Set(questionnaire.toLowerCase().split('.'))];
  if (ids.length > mostVersions || !ids.every(isUuid)) return unknown;
  const found = await request.work(async (em) => {
    const versions = await em.execute<FoundVersion[]>(
      `select id, service_id from questionnaire_version where trust_code = ? and id in (?) and ever_live
       order by service_id nulls first`,
      [trust, ids],
    );
    const asked: AskedQuestion[] = await readAsked(
      em,
      trust,
      versions.map(({ id }) => id),
    );
    return { versions, asked };
  });
  const sets = found.versions.filter(({ service_id: service }) => service === null);
  const own = found.versions.filter(({ service_id: service }) => service !== null);
  if (found.versions.length < ids.length || sets.length > 1 || own.length > 1) return unknown;
  if (own.some(({ service_id: service }) => service !== serviceId)) {
    const message = 'These questions belong to another service. Load the form again and send it anew.';
    return refused('questionnaire', 'QUESTIONNAIRE_OF_ANOTHER_SERVICE', message);
  }
  const { given, problems } = checkAnswers(found.asked, rating, answers ?? []);
  const questionSetVersionId = sets[0]?.id ?? null;
  return {
    questionnaireVersionId: own[0]?.id ?? questionSetVersionId,
    questionSetVersionId,
    answers: given,
    problems,
  };
}
