import type { EntityManager } from '@mikro-orm/postgresql';
import type { QuestionKind } from '../question/question.enums.js';
import type { QuestionWording } from '../question/question-wording.type.js';

/** When a question is asked: after one of these options of an earlier question. */
export interface Condition {
  /** The earlier question; null for the national one, whose options are the names of the ratings. */
  readonly question: string | null;
  readonly anyOf: readonly string[];
}

/** A question as one version of a questionnaire asks it. */
export interface AskedQuestion {
  readonly id: string;
  readonly versionId: string;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly optionCodes: readonly string[];
  /** Null when it is always asked. */
  readonly askIf: Condition | null;
  readonly wordings: readonly QuestionWording[];
}

interface AskedQuestionRow {
  readonly question_id: string;
  readonly version_id: string;
  readonly code: string;
  readonly kind: QuestionKind;
  readonly option_codes: string[];
  readonly ask_if_question: string | null;
  readonly ask_if_any_of: string[] | null;
  readonly wordings: QuestionWording[];
}

const questionOf = (row: AskedQuestionRow): AskedQuestion => ({
  id: row.question_id,
  versionId: row.version_id,
  code: row.code,
  kind: row.kind,
  optionCodes: row.option_codes,
  askIf: row.ask_if_any_of && { question: row.ask_if_question, anyOf: row.ask_if_any_of },
  wordings: row.wordings,
});

/**
 * The questions of versions that were approved, in the order in which they are asked: those of the first version first.
 * A question that two of them ask is asked once.
 */
export async function readAsked(
  em: EntityManager,
  trust: string,
  versionIds: readonly string[],
): Promise<AskedQuestion[]> {
  if (versionIds.length === 0) return [];
  const rows = await em.execute<AskedQuestionRow[]>(
    `select question_id, version_id, code, kind, option_codes, ask_if_question, ask_if_any_of, wordings
     from questionnaire_question where trust_code = ? and version_id in (?) and wordings is not null
     order by position`,
    [trust, versionIds],
  );
  const ordered = versionIds.flatMap((id) => rows.filter(({ version_id: version }) => version === id));
  const first = new Map<string, AskedQuestion>();
  for (const row of ordered) if (!first.has(row.question_id)) first.set(row.question_id, questionOf(row));
  return [...first.values()];
}
