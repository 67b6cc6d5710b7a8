import { registerEnumType } from 'type-graphql';

/** The answer to the Friends and Family Test question; the numbers are the national codes. */
export enum FriendsAndFamilyRating {
  VERY_GOOD = 1,
  GOOD = 2,
  NEITHER = 3,
  POOR = 4,
  VERY_POOR = 5,
  DONT_KNOW = 6,
}

registerEnumType(FriendsAndFamilyRating, {
  name: 'FriendsAndFamilyRating',
  description:
    'The answer to the Friends and Family Test question, "Overall, how was your experience of our service?"',
  valuesConfig: {
    VERY_GOOD: { description: 'Very good; national code 1, counts as positive.' },
    GOOD: { description: 'Good; national code 2, counts as positive.' },
    NEITHER: { description: 'Neither good nor poor; national code 3, counts in the total only.' },
    POOR: { description: 'Poor; national code 4, counts as negative.' },
    VERY_POOR: { description: 'Very poor; national code 5, counts as negative.' },
    DONT_KNOW: { description: "Don't know; national code 6, a real answer that counts in the total only." },
  },
});

/** How far staff have come with one answer. */
export enum FeedbackState {
  NEW = 'NEW',
  READ = 'READ',
  CODED = 'CODED',
  ACTED_ON = 'ACTED_ON',
}

registerEnumType(FeedbackState, {
  name: 'FeedbackState',
  description: 'How far staff have come with one answer.',
  valuesConfig: {
    NEW: { description: 'Nobody has read it yet.' },
    READ: { description: 'Somebody has read it.' },
    CODED: { description: 'Somebody has said what it is about.' },
    ACTED_ON: { description: 'An action was published that goes back to it.' },
  },
});

/** How an answer was given, in the columns of the national return. */
export enum CollectionMode {
  SMS = 'SMS',
  ELECTRONIC_DISCHARGE = 'ELECTRONIC_DISCHARGE',
  ELECTRONIC_HOME = 'ELECTRONIC_HOME',
  PAPER_DISCHARGE = 'PAPER_DISCHARGE',
  PAPER_HOME = 'PAPER_HOME',
  TELEPHONE = 'TELEPHONE',
  ONLINE = 'ONLINE',
  OTHER = 'OTHER',
}

registerEnumType(CollectionMode, {
  name: 'CollectionMode',
  description: 'How an answer was given, in the columns of the national return.',
  valuesConfig: {
    SMS: { description: 'By text message.' },
    ELECTRONIC_DISCHARGE: { description: 'On a tablet or kiosk where care was given.' },
    ELECTRONIC_HOME: { description: 'Electronically at home after a visit.' },
    PAPER_DISCHARGE: { description: 'On paper where care was given.' },
    PAPER_HOME: { description: 'On paper at home.' },
    TELEPHONE: { description: 'By telephone.' },
    ONLINE: { description: "On the trust's website, or by a link or QR code to it." },
    OTHER: { description: 'Another way, or it is not known.' },
  },
});

/** Who answered. */
export enum RespondentType {
  PATIENT = 'PATIENT',
  CARER = 'CARER',
  RELATIVE = 'RELATIVE',
  FRIEND = 'FRIEND',
  STAFF = 'STAFF',
  OTHER = 'OTHER',
}

registerEnumType(RespondentType, {
  name: 'RespondentType',
  description: 'Who answered.',
  valuesConfig: {
    PATIENT: { description: 'The person who used the service.' },
    CARER: { description: 'Somebody who cares for them, parents and guardians among them.' },
    RELATIVE: { description: 'Another member of their family.' },
    FRIEND: { description: 'A friend.' },
    STAFF: { description: 'A member of staff, in their name.' },
    OTHER: { description: 'Somebody else.' },
  },
});

/** Who helped somebody to answer, by writing down what they said. */
export enum AssistedBy {
  VOLUNTEER = 'VOLUNTEER',
  STAFF = 'STAFF',
  CARER = 'CARER',
}

registerEnumType(AssistedBy, {
  name: 'AssistedBy',
  description: 'Who helped somebody to answer, by writing down what they said.',
  valuesConfig: {
    VOLUNTEER: { description: 'A volunteer.' },
    STAFF: { description: 'A member of staff.' },
    CARER: { description: 'A carer or a relative.' },
  },
});

/** The format in which somebody would like a reply. */
export enum ReplyFormat {
  STANDARD = 'STANDARD',
  LARGE_PRINT = 'LARGE_PRINT',
  EASY_READ = 'EASY_READ',
  AUDIO = 'AUDIO',
  BSL_VIDEO = 'BSL_VIDEO',
}

registerEnumType(ReplyFormat, {
  name: 'ReplyFormat',
  description: 'The format in which somebody would like a reply.',
  valuesConfig: {
    STANDARD: { description: 'Ordinary text.' },
    LARGE_PRINT: { description: 'Text in large print.' },
    EASY_READ: { description: 'Short, simple sentences, with pictures where they help.' },
    AUDIO: { description: 'Something to listen to.' },
    BSL_VIDEO: { description: 'A video in British Sign Language.' },
  },
});

/** Which answers a list gives. */
export enum FeedbackSelection {
  ORDINARY = 'ORDINARY',
  NEEDS_ATTENTION = 'NEEDS_ATTENTION',
  NEEDS_TRANSLATION = 'NEEDS_TRANSLATION',
  HELD = 'HELD',
  TEST = 'TEST',
}

registerEnumType(FeedbackSelection, {
  name: 'FeedbackSelection',
  description: 'Which answers a list gives.',
  valuesConfig: {
    ORDINARY: { description: 'All real answers: no tests, none that are held back.' },
    NEEDS_ATTENTION: { description: 'Ordinary answers whose words may speak of danger: read these first.' },
    NEEDS_TRANSLATION: { description: 'Ordinary answers whose words wait for a person to translate them.' },
    HELD: { description: 'Held back because a robot may have sent them. Release those that a person wrote.' },
    TEST: { description: 'Sent with a key in test mode; they never enter figures.' },
  },
});

/** What staff decided about publishing the words of an answer. */
export enum CommentPublication {
  PUBLISHED = 'PUBLISHED',
  WITHHELD = 'WITHHELD',
}

registerEnumType(CommentPublication, {
  name: 'CommentPublication',
  description: 'What staff decided about publishing the words of an answer.',
  valuesConfig: {
    PUBLISHED: { description: 'Everybody may read the words, without what was taken out.' },
    WITHHELD: { description: 'The words stay with the trust.' },
  },
});
