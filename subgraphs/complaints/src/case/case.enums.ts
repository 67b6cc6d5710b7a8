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
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  CLOSED = 'CLOSED',
}

registerEnumType(CaseStage, {
  name: 'CaseStage',
  description: 'How far the team is with a case.',
  valuesConfig: {
    RECEIVED: { description: 'The case is open; the person has had no answer yet.' },
    ACKNOWLEDGED: { description: 'The person knows that it came in, and the team is working on it.' },
    CLOSED: { description: 'The person has had the answer; nothing is due any more.' },
  },
});

/** What was found about a complaint, in the words of the national return. */
export enum CaseOutcome {
  UPHELD = 'UPHELD',
  PARTLY_UPHELD = 'PARTLY_UPHELD',
  NOT_UPHELD = 'NOT_UPHELD',
}

registerEnumType(CaseOutcome, {
  name: 'CaseOutcome',
  description: 'What was found about a complaint, in the words of the national return.',
  valuesConfig: {
    UPHELD: { description: 'Substantive evidence supports it.' },
    PARTLY_UPHELD: { description: 'One or more of its issues are upheld, but not all.' },
    NOT_UPHELD: { description: 'There is no evidence for any aspect of it.' },
  },
});

/** What the team owes a person by a day. */
export enum CaseDuty {
  ACKNOWLEDGE = 'ACKNOWLEDGE',
  RESPOND = 'RESPOND',
}

registerEnumType(CaseDuty, {
  name: 'CaseDuty',
  description: 'What the team owes a person by a day.',
  valuesConfig: {
    ACKNOWLEDGE: { description: 'To say that the complaint came in.' },
    RESPOND: { description: 'To answer.' },
  },
});

/** How a person and the team reach each other. */
export enum ReplyChannel {
  EMAIL = 'EMAIL',
  TELEPHONE = 'TELEPHONE',
  LETTER = 'LETTER',
  NONE = 'NONE',
}

registerEnumType(ReplyChannel, {
  name: 'ReplyChannel',
  description: 'How a person and the team reach each other.',
  valuesConfig: {
    EMAIL: { description: 'By e-mail.' },
    TELEPHONE: { description: 'By telephone.' },
    LETTER: { description: 'By letter.' },
    NONE: { description: 'Not at all: the person wants no answer. In the contact record, none of these.' },
  },
});

/** By what right a person acts for somebody else. */
export enum ActingRight {
  PERSON_AGREED = 'PERSON_AGREED',
  CHILD = 'CHILD',
  LACKS_CAPACITY = 'LACKS_CAPACITY',
  HAS_DIED = 'HAS_DIED',
}

registerEnumType(ActingRight, {
  name: 'ActingRight',
  description: 'By what right a person acts for somebody else.',
  valuesConfig: {
    PERSON_AGREED: { description: 'The person that it is about has asked for it.' },
    CHILD: { description: 'The person that it is about is a child.' },
    LACKS_CAPACITY: { description: 'The person that it is about cannot decide on it themselves.' },
    HAS_DIED: { description: 'The person that it is about has died.' },
  },
});

/** Which of the cases of a trust. */
export enum CaseSelection {
  ORDINARY = 'ORDINARY',
  HELD = 'HELD',
  TEST = 'TEST',
}

registerEnumType(CaseSelection, {
  name: 'CaseSelection',
  description: 'Which of the cases of a trust.',
  valuesConfig: {
    ORDINARY: { description: 'Those that count: neither held back nor sent in test mode.' },
    HELD: { description: 'Those that are held back because a robot may have sent them.' },
    TEST: { description: 'Those that were sent in test mode.' },
  },
});
