import type { FriendsAndFamilyRating } from '../generated/graphql.js';
import { strings as common, type Sentences } from '../internal/common.strings.js';
import { strings as help, type HelpStrings } from '../internal/help.strings.js';
import type { FormStrings } from '../internal/submission.js';

/** Words of the feedback form. */
export interface FeedbackFormStrings extends FormStrings, HelpStrings {
  feedback: string;
  before: string;
  /** The national question; its wording is fixed. */
  question: string;
  /** The national answers; their wording and order are fixed. */
  ratings: Record<FriendsAndFamilyRating, string>;
  why: string;
  whyHint: string;
  thanks: string;
  sentences: Sentences<'OFFLINE' | 'RATING_MISSING' | 'COMMENT_TOO_LONG'>;
}

/** English. */
export const strings: FeedbackFormStrings = {
  ...common,
  ...help,
  feedback: 'Your feedback',
  before: 'Your answer is anonymous. It takes about a minute.',
  question: 'Overall, how was your experience of our service?',
  ratings: {
    VERY_GOOD: 'Very good',
    GOOD: 'Good',
    NEITHER: 'Neither good nor poor',
    POOR: 'Poor',
    VERY_POOR: 'Very poor',
    DONT_KNOW: "Don't know",
  },
  why: 'Please can you tell us why you gave your answer?',
  whyHint: 'You can leave this empty. Please leave out names and what shows who you are.',
  send: 'Send feedback',
  sending: 'Sending your feedback…',
  notSent: 'Your feedback was not sent. Everything you wrote is still here.',
  sentences: {
    ...common.sentences,
    RATING_MISSING: 'Choose how your experience was',
    COMMENT_TOO_LONG: 'Use 4,000 characters or fewer',
  },
  thanks: 'Thank you. We have your feedback.',
};
