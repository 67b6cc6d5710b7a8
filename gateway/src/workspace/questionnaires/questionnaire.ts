import type { Choice } from '../fields.js';

/** Words in one language. */
export interface Wording {
  readonly language: string;
  readonly text: string;
  readonly options?: readonly { readonly code: string; readonly text: string }[];
}

/** When a question is asked. */
export interface Condition {
  readonly question: string | null;
  readonly anyOf: readonly string[];
}

/** A question in a version of a questionnaire. */
export interface PlacedQuestion {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly optionCodes: readonly string[];
  readonly signedOff: boolean;
  readonly askIf: Condition | null;
  readonly wordings: readonly Wording[];
}

/** How answers are captured and used. */
export type DataFlow = Readonly<Record<string, string | null>>;

/** A version of a questionnaire. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly version: number;
  readonly mayApprove: boolean;
  readonly purpose: string | null;
  readonly lawfulBasis: string | null;
  readonly retention: string | null;
  readonly privacyNotices: readonly Wording[];
  readonly dataFlow: DataFlow;
  readonly questions: readonly PlacedQuestion[];
  readonly steps: readonly { readonly state: string; readonly takenOn: string; readonly person: string }[];
}

/** A questionnaire as it stands in the list. */
export interface QuestionnaireBrief {
  readonly id: string;
  readonly name: string;
  readonly service: { readonly name: string } | null;
  readonly versions: readonly { readonly number: number; readonly state: string }[];
}

/** A stage of the roll-out of a core set. */
export interface Stage {
  readonly stage: string;
  readonly from: string;
  readonly percentOfServices: number;
  readonly services: readonly { readonly name: string }[];
}

/** A questionnaire with everything that staff see of it. */
export interface QuestionnaireItem {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly version: number;
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly rollOut: readonly Stage[];
  readonly versions: readonly Version[];
}

/** What the states of a version are called. */
export const stateWords: Readonly<Record<string, string>> = {
  PROPOSED: 'Proposed',
  APPROVED: 'Approved',
  LIVE: 'Live',
  IN_REVIEW: 'Live, in review',
  RETIRED: 'Retired',
};

/** How questions are answered. */
export const kindChoices: readonly Choice[] = [
  { value: 'ONE_OF', label: 'One of several answers' },
  { value: 'MANY_OF', label: 'Any of several answers' },
  { value: 'SCALE', label: 'A scale: one of several steps in order' },
  { value: 'FREE_TEXT', label: 'Their own words' },
];

/** Where questions come from. */
export const provenanceChoices: readonly Choice[] = [
  { value: 'LOCAL', label: 'Written by us' },
  { value: 'CO_DESIGNED', label: 'Designed together with people who use services' },
  { value: 'NATIONAL', label: 'From a national survey or guidance' },
];

/** What becomes of a local survey. */
export const decisionChoices: readonly Choice[] = [
  { value: 'KEEP', label: 'Keep it' },
  { value: 'MERGE', label: 'Merge it into another one' },
  { value: 'RETIRE', label: 'Retire it' },
];

/** Words in English where they are there. */
export const inEnglish = <Words extends { readonly language: string }>(
  wordings: readonly Words[],
): Words | undefined => wordings.find(({ language }) => language === 'en') ?? wordings[0];

/** A question in English. */
export const textOf = ({ wordings, code }: { wordings: readonly Wording[]; code: string }): string =>
  inEnglish(wordings)?.text ?? code;

/** The languages in which questions and notices are written. */
export const languageChoices = [
  ['en', 'English'],
  ['en-x-easy', 'Easy-read English'],
  ['cy', 'Welsh'],
  ['pl', 'Polish'],
  ['ur', 'Urdu'],
  ['ar', 'Arabic'],
].map(([value = '', label = '']) => ({ value, label }));
