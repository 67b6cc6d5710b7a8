import type { ReceiptCodeStrings } from '../internal/receipt-code.js';
import { refusals } from '../internal/refusals.strings.js';
import { sentences as kioskSentences, strings as kiosk, type KioskStrings } from './kiosk.strings.js';
import { strings as whatNext, type WhatNextStrings } from './what-next.strings.js';

/** Words that the feedback form says once a person has begun to answer. */
export interface AfterwardsStrings extends ReceiptCodeStrings, WhatNextStrings, KioskStrings {
  opensInNewTab: string;
  outcome: string;
  /** For a shared tablet, where a link would leave the form. An address follows. */
  outcomeElsewhere: string;
  again: string;
  idle: string;
  /** A number follows. */
  idleSeconds: string;
  idleStay: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: AfterwardsStrings = {
  ...whatNext,
  ...kiosk,
  opensInNewTab: '(opens in a new tab)',
  code: 'Your code',
  keepCode: 'Write it down or take a picture. We do not know who you are, so we cannot send it again.',
  copy: 'Copy code',
  copied: 'Code copied',
  outcome: 'See what happens to your feedback',
  outcomeElsewhere: 'On your own phone or computer, type the code at',
  again: 'Give more feedback',
  idle: 'Are you still there? We will soon clear this page, so that nobody else can see your answer.',
  idleSeconds: 'Seconds left:',
  idleStay: 'Keep going',
};

/** English for what only the API finds wrong, by code: how to put it right, or why it refused. */
export const sentences = {
  ...refusals,
  ...kioskSentences,
  COMMENT_NOT_TEXT: 'Take out signs that are not letters, numbers or marks',
  ANSWER_TOO_LONG: 'Use 4,000 characters or fewer',
  ANSWER_NOT_TEXT: 'Take out signs that are not letters, numbers or marks',
  QUESTIONS_CHANGED:
    'Our questions have changed. Look at them again, then send. Your other answers are still here',
  SERVICE_UNKNOWN: 'We do not know the service of this form. Please tell a member of staff',
};
