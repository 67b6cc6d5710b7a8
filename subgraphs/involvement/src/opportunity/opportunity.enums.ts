import { registerEnumType } from 'type-graphql';

/** What people do when they take an opportunity. */
export enum OpportunityKind {
  WORKSHOP = 'WORKSHOP',
  FOCUS_GROUP = 'FOCUS_GROUP',
  PANEL = 'PANEL',
  READING_GROUP = 'READING_GROUP',
  SURVEY = 'SURVEY',
  CO_DESIGN = 'CO_DESIGN',
  COMMITTEE_SEAT = 'COMMITTEE_SEAT',
  RECRUITMENT_PANEL = 'RECRUITMENT_PANEL',
  TRAINING_DELIVERY = 'TRAINING_DELIVERY',
  VISIT = 'VISIT',
  OTHER = 'OTHER',
}

registerEnumType(OpportunityKind, {
  name: 'OpportunityKind',
  description: 'What people do when they take an opportunity.',
  valuesConfig: {
    WORKSHOP: { description: 'Work on one question together, once or a few times.' },
    FOCUS_GROUP: { description: 'Talk about experiences in a small group.' },
    PANEL: { description: 'Belong to a group that is asked again and again.' },
    READING_GROUP: { description: 'Read letters, leaflets or pages and make them easier.' },
    SURVEY: { description: 'Answer questions, or help to write them.' },
    CO_DESIGN: { description: 'Design a service together with staff.' },
    COMMITTEE_SEAT: { description: 'Sit on a committee of the trust.' },
    RECRUITMENT_PANEL: { description: 'Help to choose new staff.' },
    TRAINING_DELIVERY: { description: 'Teach staff from experience.' },
    VISIT: { description: 'Visit a place of care and say what it is like.' },
    OTHER: { description: 'Something else; the description says what.' },
  },
});
