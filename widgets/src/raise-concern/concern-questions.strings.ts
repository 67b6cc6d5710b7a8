import type { ActingRight, ReplyChannel } from '../generated/graphql.js';
import type { CharacterCountStrings } from '../internal/character-count.js';
import { refusals } from '../internal/refusals.strings.js';

/** Words that the form says once a person has begun. */
export interface ConcernQuestionsStrings extends CharacterCountStrings {
  who: string;
  whose: string;
  whoseChoices: Record<'mine' | 'other', string>;
  behalfName: string;
  relationship: string;
  relationshipHint: string;
  right: string;
  rightHint: string;
  rights: Record<ActingRight, string>;
  what: string;
  words: string;
  wordsHint: string;
  happenedOn: string;
  happenedOnHint: string;
  /** For complaints, which the law wants within a year. */
  happenedOnLimit: string;
  day: string;
  month: string;
  year: string;
  reply: string;
  channel: string;
  /** For complaints, where nobody can choose to have no answer. */
  channelHint: string;
  channels: Record<ReplyChannel, string>;
  name: string;
  email: string;
  telephone: string;
  address: string;
  language: string;
  languageHint: string;
  /** What a language other than English is called, for the team and in itself. */
  languageName?: string;
  needs: string;
  needsHint: string;
  nextTitle: string;
  before: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: ConcernQuestionsStrings = {
  charactersLeft: 'Characters left:',
  charactersOver: 'Too many by:',
  who: 'Who it is about',
  whose: 'Are you doing this for yourself?',
  whoseChoices: { mine: 'Yes, for myself', other: 'No, for somebody else' },
  behalfName: 'What is the name of the person you are doing this for?',
  relationship: 'What are you to them?',
  relationshipHint: 'Such as daughter, friend, carer, or advocate (someone who speaks up for them).',
  right: 'Why are you doing this for them?',
  rightHint: 'Health records are private. We may have to check with you before we can tell you about theirs.',
  rights: {
    PERSON_AGREED: 'They asked me to',
    CHILD: 'They are a child',
    LACKS_CAPACITY: 'They cannot decide about this themselves',
    HAS_DIED: 'They have died',
  },
  what: 'What you want to tell us',
  words: 'Tell us in your own words',
  wordsHint: 'What happened, where it was, and what you would like us to do.',
  happenedOn: 'When did it happen? (optional)',
  happenedOnHint: 'For example 3 11 2026. If it went on for some time, give the last day.',
  happenedOnLimit: 'A complaint should be made within 12 months. If it is longer ago, tell us above why.',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  reply: 'How we answer you',
  channel: 'How should we answer you?',
  channelHint: 'We must answer every complaint, so we need a way to reach you.',
  channels: {
    EMAIL: 'By e-mail',
    TELEPHONE: 'By telephone',
    LETTER: 'By letter',
    NONE: 'I do not need an answer',
  },
  name: 'Your name',
  email: 'Your e-mail address',
  telephone: 'Your telephone number',
  address: 'Your address, with the postcode',
  language: 'In which language? (optional)',
  languageHint: 'Such as Polish, Urdu or British Sign Language. Leave this empty for English.',
  needs: 'What would make it easier for you? (optional)',
  needsHint: 'Such as an interpreter, easy read, large print, or a good time to call.',
  nextTitle: 'What happens next',
  before: 'You get a reference and a code. With the code you can see at any time how far we are.',
};

/** English for what is wrong, by code: how to put it right, or why the API refused. */
export const sentences = {
  ...refusals,
  KIND_MISSING: 'Choose what you would like to do',
  WHOSE_MISSING: 'Choose whether you are doing this for yourself',
  BEHALF_NAME_MISSING: 'Write the name of the person you are doing this for',
  BEHALF_RELATIONSHIP_MISSING: 'Write what you are to them, such as daughter',
  BEHALF_RIGHT_MISSING: 'Choose why you are doing this for them',
  WORDS_MISSING: 'Write what you want to tell us',
  WORDS_TOO_LONG: 'Use 8,000 characters or fewer',
  HAPPENED_ON_INVALID: 'Write a day that exists, such as 3 11 2026, or leave it empty',
  HAPPENED_ON_IN_FUTURE: 'Write today or an earlier day, or leave it empty',
  REPLY_CHANNEL_MISSING: 'Choose how we should answer you',
  REPLY_NAME_MISSING: 'Write your name',
  REPLY_EMAIL_MISSING: 'Write your e-mail address',
  REPLY_EMAIL_INVALID: 'Write an e-mail address such as name@example.org',
  REPLY_TELEPHONE_MISSING: 'Write your telephone number',
  REPLY_TELEPHONE_INVALID: 'Write a telephone number such as 01632 960001',
  REPLY_ADDRESS_MISSING: 'Write your address',
  SERVICE_UNKNOWN: 'We do not know the service of this form. Please tell a member of staff',
};
