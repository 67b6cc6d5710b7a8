import { registerEnumType } from 'type-graphql';

/** How far the team is with somebody who came forward. */
export enum InterestState {
  NEW = 'NEW',
  ANSWERED = 'ANSWERED',
}

registerEnumType(InterestState, {
  name: 'InterestState',
  description: 'How far the team is with somebody who came forward.',
  valuesConfig: {
    NEW: { description: 'Nobody has answered yet.' },
    ANSWERED: { description: 'The team has answered.' },
  },
});

/** Which of the people who came forward. */
export enum InterestSelection {
  ORDINARY = 'ORDINARY',
  HELD = 'HELD',
  TEST = 'TEST',
}

registerEnumType(InterestSelection, {
  name: 'InterestSelection',
  description: 'Which of the people who came forward.',
  valuesConfig: {
    ORDINARY: { description: 'Everybody who was not held and was not sent in test mode.' },
    HELD: { description: 'What may come from a robot, until somebody releases it.' },
    TEST: { description: 'What was sent in test mode.' },
  },
});
