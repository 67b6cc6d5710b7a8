import type { CaseKind } from '../generated/graphql.js';
import type { ReceiptCodeStrings } from '../internal/receipt-code.js';

/** Words that the form says in place of the questions, once they are sent. */
export interface ConcernReceiptStrings extends ReceiptCodeStrings {
  opensInNewTab: string;
  nextTitle: string;
  thanks: Record<CaseKind, string>;
  reference: string;
  referenceHint: string;
  acknowledgeBy: (date: string) => string;
  respondBy: (date: string) => string;
  /** Where the trust has no day to keep. */
  read: string;
  follow: string;
  again: string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: ConcernReceiptStrings = {
  opensInNewTab: '(opens in a new tab)',
  nextTitle: 'What happens next',
  thanks: {
    COMPLIMENT: 'Thank you. We have your compliment.',
    COMMENT: 'Thank you. We have your comment.',
    CONCERN: 'Thank you. We have your concern.',
    COMPLAINT: 'Thank you. We have your complaint.',
  },
  reference: 'Your reference',
  referenceHint: 'Say it when you call or write to us.',
  code: 'Your code',
  keepCode: 'Write it down or take a picture. Only you have it, so we cannot send it again.',
  copy: 'Copy code',
  copied: 'Code copied',
  acknowledgeBy: (date) => `By ${date} we tell you that we have it, and talk with you about what comes next.`,
  respondBy: (date) => `By ${date} we aim to answer you.`,
  read: 'Our team reads what you wrote.',
  follow: 'See how far we are',
  again: 'Tell us something else',
};
