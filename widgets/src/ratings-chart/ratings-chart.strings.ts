import type { HiddenReason } from '../generated/graphql.js';
import { strings as common, type CommonStrings } from '../internal/common.strings.js';
import { refusals } from '../internal/refusals.strings.js';

/** Words of the chart of ratings. */
export interface RatingsChartStrings extends CommonStrings {
  title: string;
  loading: string;
  tryAgain: string;
  notLoaded: string;
  empty: string;
  emptyNext: string;
  synthetic: string;
  /** Three months of a year, first and last. */
  quarter: (from: string, to: string, year: number) => string;
  /** What the newest figures say, in a sentence. */
  sentence: (quarter: string, positive: string, responses: string) => string;
  /** The same a year before; stands after {@link sentence}. */
  yearBefore: (positive: string) => string;
  responses: (count: string) => string;
  positive: string;
  negative: string;
  /** Why a figure is not told. */
  hidden: Record<HiddenReason, string>;
  hiddenMark: string;
  table: string;
  quarterHeading: string;
  responsesHeading: string;
  about: string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. */
export const strings: RatingsChartStrings = {
  ...common,
  sentences: { ...common.sentences, ...refusals },
  title: 'How people rate their care',
  loading: 'Loading…',
  tryAgain: 'Try again',
  notLoaded: 'We could not load the ratings',
  empty: 'There are no ratings to show yet.',
  emptyNext: 'They are made up once a quarter, after it is over.',
  synthetic: 'Demonstration data, not real',
  quarter: (from, to, year) => `${from} to ${to} ${year}`,
  sentence: (quarter, positive, responses) =>
    `${positive} of about ${responses} people said that their care was good or very good (${quarter}).`,
  yearBefore: (positive) => `A year before it was ${positive}.`,
  responses: (count) => `about ${count} answers`,
  positive: 'good',
  negative: 'poor',
  hidden: {
    SMALL_NUMBER: 'Hidden: so few that somebody could be recognised',
    BESIDE_SMALL_NUMBER: 'Hidden: a small number beside it could be worked out from it',
    TOO_FEW_TRUSTS: 'Hidden: fewer than three trusts are in it',
    OWN_TRUST_COULD_BE_SUBTRACTED: 'Hidden: one trust could be worked out from it',
    NOT_CLOSED: 'Not made up yet',
  },
  hiddenMark: 'hidden',
  table: 'Show the figures as a table',
  quarterHeading: 'Quarter',
  responsesHeading: 'Answers',
  about:
    'From the Friends and Family Test, which asks people how their care was. Good is “very good” and “good”, poor is “poor” and “very poor”; the rest said neither or did not know. A little chance is added and numbers are rounded, so that nobody can be found in them. Do not use these figures to compare trusts.',
};
