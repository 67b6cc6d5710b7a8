import { registerEnumType } from 'type-graphql';
import { QuestionKind, questionKind } from '../theme-model/text.js';

/** What a question asks for besides why somebody gave a rating. */
export enum AskedFor {
  GOOD = 'GOOD',
  BETTER = 'BETTER',
}

registerEnumType(AskedFor, {
  name: 'AskedFor',
  description: 'What a question asks for besides why somebody gave a rating.',
  valuesConfig: {
    GOOD: { description: 'What was good.' },
    BETTER: { description: 'What could be better.' },
  },
});

/** What a question asks for, by its words; null for why, or anything else. */
export function askedFor(question: string): AskedFor | null {
  const kind = questionKind(question);
  return kind === QuestionKind.WHY ? null : AskedFor[kind];
}

/** What the question asked for that a comment answers. */
export const kindAsked = (asked: AskedFor | null): QuestionKind =>
  asked === null ? QuestionKind.WHY : QuestionKind[asked];
