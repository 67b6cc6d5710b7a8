import { registerEnumType } from 'type-graphql';

/** What a person wants their words to be. The person chooses; only a complaint starts the clocks of the law. */
export enum CaseKind {
  CONCERN = 'CONCERN',
  COMPLAINT = 'COMPLAINT',
  COMPLIMENT = 'COMPLIMENT',
  COMMENT = 'COMMENT',
}

registerEnumType(CaseKind, {
  name: 'CaseKind',
  description:
    'What a person wants their words to be. The person chooses; only a complaint starts the clocks of the law.',
  valuesConfig: {
    CONCERN: {
      description: 'A worry or question that the team tries to settle quickly and informally (PALS).',
    },
    COMPLAINT: {
      description: 'A complaint under the NHS complaints regulations of 2009, with their clocks.',
    },
    COMPLIMENT: { description: 'Praise or thanks.' },
    COMMENT: { description: 'A remark or suggestion that needs no investigation.' },
  },
});

/** How far the team is with a case. */
export enum CaseStage {
  RECEIVED = 'RECEIVED',
}

registerEnumType(CaseStage, {
  name: 'CaseStage',
  description: 'How far the team is with a case.',
  valuesConfig: { RECEIVED: { description: 'The case is open; the person has had no answer yet.' } },
});
