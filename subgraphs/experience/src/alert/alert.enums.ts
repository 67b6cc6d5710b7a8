import { registerEnumType } from 'type-graphql';

/** What staff can be told of. */
export enum AlertKind {
  FEEDBACK = 'FEEDBACK',
  DANGER = 'DANGER',
  LOW_SCORE = 'LOW_SCORE',
  REPLY_WANTED = 'REPLY_WANTED',
  ADDITION = 'ADDITION',
  STORY = 'STORY',
  OVERDUE = 'OVERDUE',
}

registerEnumType(AlertKind, {
  name: 'AlertKind',
  description: 'What staff can be told of.',
  valuesConfig: {
    FEEDBACK: { description: 'Somebody answered.' },
    DANGER: {
      description: 'Words may speak of danger to somebody: of an answer, of what was added, or of a story.',
    },
    LOW_SCORE: { description: 'The rating is one of those that the trust follows up.' },
    REPLY_WANTED: { description: 'Somebody would like a reply.' },
    ADDITION: { description: 'Somebody added to what they said.' },
    STORY: { description: 'Services were told of a story, before it is published or not.' },
    OVERDUE: { description: 'Follow-ups are overdue; told in digests only.' },
  },
});

/** When staff are told. */
export enum AlertCadence {
  AT_ONCE = 'AT_ONCE',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
}

registerEnumType(AlertCadence, {
  name: 'AlertCadence',
  description: 'When staff are told.',
  valuesConfig: {
    AT_ONCE: { description: 'Within some five minutes, what happened meanwhile in one message.' },
    DAILY: { description: 'Once a day, early in the morning.' },
    WEEKLY: { description: 'Once a week, early on Monday.' },
  },
});
