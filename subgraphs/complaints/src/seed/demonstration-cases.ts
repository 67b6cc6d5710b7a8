import { CaseKind, CaseOutcome, ReplyChannel } from '../case/case.enums.js';

/** Cases of an ordinary working day of the trusts that have many; the others have {@link fewCasesPerDay}. */
export const casesPerDay: Readonly<Record<string, number>> = {
  R1H: 2.8,
  RXN: 2.4,
  RT5: 1.7,
  RT1: 1.5,
  REN: 1.1,
};

/** Cases of an ordinary working day of a small trust. */
export const fewCasesPerDay = 0.5;

/** How often people choose each kind. */
export const kinds = [
  [CaseKind.CONCERN, 44],
  [CaseKind.COMPLAINT, 30],
  [CaseKind.COMPLIMENT, 18],
  [CaseKind.COMMENT, 8],
] as const;

/** How often people want to be answered in each way. */
export const channels = [
  [ReplyChannel.EMAIL, 55],
  [ReplyChannel.TELEPHONE, 33],
  [ReplyChannel.LETTER, 12],
] as const;

/** What is found about complaints, in about the shares of the national return. */
export const outcomes = [
  [CaseOutcome.UPHELD, 28],
  [CaseOutcome.PARTLY_UPHELD, 35],
  [CaseOutcome.NOT_UPHELD, 37],
] as const;

/** The members of an invented team. */
export const team = [
  'Complaints officer 1',
  'Complaints officer 2',
  'PALS adviser 1',
  'PALS adviser 2',
] as const;

/** The languages that some ask to be answered in. */
export const languages = ['Polish', 'Urdu', 'Punjabi', 'Bengali', 'Gujarati', 'Arabic'] as const;
