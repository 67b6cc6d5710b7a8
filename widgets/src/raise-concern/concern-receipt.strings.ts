import type { CaseKind } from '../generated/graphql.js';
import { strings as caseDays, type CaseDaysStrings } from '../internal/case-days.strings.js';
import type { ReceiptCodeStrings } from '../internal/receipt-code.js';

/** Words that the form says in place of the questions, once they are sent. */
export interface ConcernReceiptStrings extends ReceiptCodeStrings, CaseDaysStrings {
  opensInNewTab: string;
  nextTitle: string;
  thanks: Record<CaseKind, string>;
  /** Where the trust has no day to keep. */
  read: string;
  follow: string;
  again: string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: ConcernReceiptStrings = {
  ...caseDays,
  opensInNewTab: '(opens in a new tab)',
  nextTitle: 'What happens next',
  thanks: {
    COMPLIMENT: 'Thank you. We have your compliment.',
    COMMENT: 'Thank you. We have your comment.',
    CONCERN: 'Thank you. We have your concern.',
    COMPLAINT: 'Thank you. We have your complaint.',
  },
  code: 'Your code',
  keepCode: 'Write it down or take a picture. Only you have it, so we cannot send it again.',
  copy: 'Copy code',
  copied: 'Code copied',
  read: 'Our team reads what you wrote.',
  follow: 'See how far we are',
  again: 'Tell us something else',
};
