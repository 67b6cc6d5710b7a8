import { registerEnumType } from 'type-graphql';

/** How a question is answered. None of them has to be. */
export enum QuestionKind {
  ONE_OF = 'ONE_OF',
  MANY_OF = 'MANY_OF',
  SCALE = 'SCALE',
  FREE_TEXT = 'FREE_TEXT',
}

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'How a question is answered. None of them has to be.',
  valuesConfig: {
    ONE_OF: { description: 'One of its options.' },
    MANY_OF: { description: 'Any number of its options.' },
    SCALE: { description: 'One of its options, which stand for steps in their order.' },
    FREE_TEXT: { description: "The person's own words." },
  },
});

/** Where a question comes from. */
export enum QuestionProvenance {
  NATIONAL = 'NATIONAL',
  LOCAL = 'LOCAL',
  CO_DESIGNED = 'CO_DESIGNED',
}

registerEnumType(QuestionProvenance, {
  name: 'QuestionProvenance',
  description: 'Where a question comes from.',
  valuesConfig: {
    NATIONAL: { description: 'From a national survey or guidance.' },
    LOCAL: { description: 'Written by the trust.' },
    CO_DESIGNED: { description: 'Designed together with people who use services.' },
  },
});
