import { QuestionKind, questionKind } from '../theme-model/text.js';

/** What a question can ask for besides why somebody gave a rating: what was good, or what could be better. */
export type AskedFor = Exclude<`${QuestionKind}`, 'WHY'>;

/** What a question asks for, by its words; null for why, or anything else. */
export function askedFor(question: string): AskedFor | null {
  const kind = questionKind(question);
  return kind === QuestionKind.WHY ? null : kind;
}

/** What the question asked for that a comment answers. */
export const kindAsked = (asked: AskedFor | null): QuestionKind =>
  asked === null ? QuestionKind.WHY : QuestionKind[asked];
