import { registerEnumType } from 'type-graphql';

/** What a reply says. */
export enum ReplyKind {
  REPLY = 'REPLY',
  CHANGE_PLANNED = 'CHANGE_PLANNED',
  CHANGE_MADE = 'CHANGE_MADE',
}

registerEnumType(ReplyKind, {
  name: 'ReplyKind',
  description: 'What a reply says.',
  valuesConfig: {
    REPLY: { description: 'It answers, thanks or explains.' },
    CHANGE_PLANNED: { description: 'It says that something will change. Another person reads it first.' },
    CHANGE_MADE: { description: 'It says that something was changed. Another person reads it first.' },
  },
});

/** How far a reply is. */
export enum ReplyState {
  WAITING = 'WAITING',
  PUBLISHED = 'PUBLISHED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ReplyState, {
  name: 'ReplyState',
  description: 'How far a reply is.',
  valuesConfig: {
    WAITING: { description: 'It waits until another person has read it.' },
    PUBLISHED: { description: 'It can be read by who it is for.' },
    DECLINED: { description: 'Another person sent it back with a reason; its author may change it.' },
    WITHDRAWN: { description: 'It was taken back: nobody outside reads it any more.' },
  },
});
