import { registerEnumType } from 'type-graphql';

/** How far a version of a questionnaire has come. */
export enum QuestionnaireState {
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  LIVE = 'LIVE',
  IN_REVIEW = 'IN_REVIEW',
  RETIRED = 'RETIRED',
}

registerEnumType(QuestionnaireState, {
  name: 'QuestionnaireState',
  description: 'How far a version of a questionnaire has come.',
  valuesConfig: {
    PROPOSED: { description: 'It is being written; only now it can be changed.' },
    APPROVED: { description: 'The lead approved it; it is not asked yet.' },
    LIVE: { description: 'It is asked.' },
    IN_REVIEW: { description: 'It is asked, and looked at: then it goes on being asked or is retired.' },
    RETIRED: { description: 'It is not asked any more.' },
  },
});

/** How far the core set of a trust is rolled out. */
export enum RollOutStageKind {
  PILOT = 'PILOT',
  TRUST_WIDE = 'TRUST_WIDE',
}

registerEnumType(RollOutStageKind, {
  name: 'RollOutStageKind',
  description: 'How far the core set of a trust is rolled out.',
  valuesConfig: {
    PILOT: { description: 'The services that are named ask it.' },
    TRUST_WIDE: { description: 'The trust and all its services ask it.' },
  },
});
