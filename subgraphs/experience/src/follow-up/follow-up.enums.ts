import { registerEnumType } from 'type-graphql';

/** Why an answer is followed up. */
export enum FollowUpReason {
  LOW_SCORE = 'LOW_SCORE',
  REPLY_WANTED = 'REPLY_WANTED',
}

registerEnumType(FollowUpReason, {
  name: 'FollowUpReason',
  description: 'Why an answer is followed up.',
  valuesConfig: {
    LOW_SCORE: { description: 'The rating is one of those that the trust follows up.' },
    REPLY_WANTED: { description: 'The person would like a reply. It is done when one can be read.' },
  },
});

/** Which follow-ups a list gives. */
export enum FollowUpSelection {
  OPEN = 'OPEN',
  OVERDUE = 'OVERDUE',
  MINE = 'MINE',
  DONE = 'DONE',
}

registerEnumType(FollowUpSelection, {
  name: 'FollowUpSelection',
  description: 'Which follow-ups a list gives.',
  valuesConfig: {
    OPEN: { description: 'All that are not done, the first due first.' },
    OVERDUE: { description: 'Those that are not done and were due before today, the first due first.' },
    MINE: { description: 'Those that are not done and that you took, the first due first.' },
    DONE: { description: 'Those that are done, the last due first.' },
  },
});
