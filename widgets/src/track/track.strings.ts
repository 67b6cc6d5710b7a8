import { strings as common } from '../internal/common.strings.js';
import type { FormStrings } from '../internal/submission.js';

/** What stands over a part, and what it says. */
type Said = [heading: string, text: string];

/** Words for looking a receipt code up. */
export interface TrackStrings extends FormStrings {
  title: string;
  code: string;
  codeHint: string;
  see: string;
  looking: string;
  lookUpAnother: string;
  unknown: Said;
  /** Leads to the page that knows the codes of every trust. */
  elsewhere: string;
  empty: Said;
  tooMany: Said;
  away: Said;
}

/** English. */
export const strings: TrackStrings = {
  ...common,
  title: 'What happened to what you told us?',
  code: 'Your code',
  codeHint: 'You got it when you sent us your words. It does not matter how you write it.',
  see: 'See what happened',
  looking: 'Looking…',
  lookUpAnother: 'Look up another code',
  unknown: [
    'We do not know this code',
    'Look at the code again: one letter or number may be different. Codes look like 7GQ2-M0XR-4TZB-E9KA.',
  ],
  elsewhere: 'Did you tell another trust? Look here',
  empty: [
    'Write your code first',
    'You got it when you sent us your words. Codes look like 7GQ2-M0XR-4TZB-E9KA.',
  ],
  tooMany: ['Too many tries', 'Wait a minute, then try again.'],
  away: [
    'We cannot look now',
    'A part of our service is not answering. Nothing was lost. Wait a minute, then try again.',
  ],
  send: 'Send',
  sending: 'Sending…',
  notSent: 'It was not sent. Everything you wrote is still here.',
};
