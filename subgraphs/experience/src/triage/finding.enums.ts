import { registerEnumType } from 'type-graphql';

/** What the first pass found. */
export enum FindingKind {
  EMAIL = 'EMAIL',
  TELEPHONE = 'TELEPHONE',
  POSTCODE = 'POSTCODE',
  ADDRESS = 'ADDRESS',
  BIRTH_DATE = 'BIRTH_DATE',
  NHS_NUMBER = 'NHS_NUMBER',
  OTHER_NUMBER = 'OTHER_NUMBER',
  ONLINE = 'ONLINE',
  NAME = 'NAME',
  SAFEGUARDING = 'SAFEGUARDING',
  CRITICALITY = 'CRITICALITY',
  LANGUAGE = 'LANGUAGE',
  THEME = 'THEME',
  SENTIMENT = 'SENTIMENT',
}

registerEnumType(FindingKind, {
  name: 'FindingKind',
  description: 'What the first pass found in the words.',
  valuesConfig: {
    EMAIL: { description: 'An e-mail address.' },
    TELEPHONE: { description: 'A telephone number.' },
    POSTCODE: { description: 'A postcode.' },
    ADDRESS: { description: 'A number and the name of a street.' },
    BIRTH_DATE: { description: 'A day of birth.' },
    NHS_NUMBER: { description: 'An NHS number: its check digit fits.' },
    OTHER_NUMBER: {
      description: 'Another number of a person: of National Insurance, an account, a passport, a car.',
    },
    ONLINE: { description: 'A web address, or a name on social media.' },
    NAME: { description: "What looks like a person's name." },
    SAFEGUARDING: { description: 'Words that may speak of danger to somebody.' },
    CRITICALITY: {
      description: 'The most negative statement; `value` is how critical it is, 0 to 4. Never public.',
    },
    LANGUAGE: { description: 'The language of the words; `value` is its code (BCP 47).' },
    THEME: { description: 'A theme that a model expects; `value` is its code.' },
    SENTIMENT: {
      description:
        'What a model takes the words to express; `value` is 1 (very positive) to 5 (very negative).',
    },
  },
});

/** The kinds that people decide about when they code. */
export const codeKinds: readonly FindingKind[] = [FindingKind.THEME, FindingKind.SENTIMENT];

/** The kinds that are personal details. */
export const personalKinds: readonly FindingKind[] = [
  FindingKind.EMAIL,
  FindingKind.TELEPHONE,
  FindingKind.POSTCODE,
  FindingKind.ADDRESS,
  FindingKind.BIRTH_DATE,
  FindingKind.NHS_NUMBER,
  FindingKind.OTHER_NUMBER,
  FindingKind.ONLINE,
  FindingKind.NAME,
];

/** What a person said about a finding. */
export enum FindingDecision {
  CONFIRMED = 'CONFIRMED',
  REJECTED = 'REJECTED',
}

registerEnumType(FindingDecision, {
  name: 'FindingDecision',
  description: 'What a person said about a finding.',
  valuesConfig: {
    CONFIRMED: { description: 'It is so.' },
    REJECTED: { description: 'It is not so.' },
  },
});
