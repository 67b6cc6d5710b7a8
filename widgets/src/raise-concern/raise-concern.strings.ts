import type { CaseKind } from '../generated/graphql.js';
import { strings as common } from '../internal/common.strings.js';
import { strings as help, type HelpStrings } from '../internal/help.strings.js';
import type { FormStrings } from '../internal/submission.js';

/** Words of the concern form until a person begins. */
export interface RaiseConcernStrings extends FormStrings, HelpStrings {
  title: string;
  safe: string;
  seen: string;
  kind: string;
  /** What each is called and what it means. */
  kinds: Record<CaseKind, [name: string, meaning: string]>;
  loading: string;
  notOpened: string;
  tryAgain: string;
}

/** English. */
export const strings: RaiseConcernStrings = {
  ...common,
  ...help,
  title: 'Tell us how your care was',
  safe: 'Whatever you tell us, it will not change the care that you or your family get.',
  seen: 'Only the team that deals with it sees your name and how to reach you.',
  kind: 'What would you like to do?',
  kinds: {
    COMPLIMENT: ['Give a compliment', 'Say thank you, or what went well.'],
    COMMENT: ['Make a comment', 'Share a thought or an idea. Nobody needs to look into it.'],
    CONCERN: [
      'Raise a concern',
      'Get help with a worry or a question, quickly and without a formal complaint. The Patient Advice and Liaison Service (PALS) does this. You can still complain later.',
    ],
    COMPLAINT: [
      'Make a complaint',
      'Ask us to look into what went wrong, and to answer you. This follows the law: within 3 working days we must tell you that we have it.',
    ],
  },
  loading: 'Loading…',
  notOpened: 'The rest of the form did not load.',
  tryAgain: 'Try again',
  send: 'Send',
  sending: 'Sending…',
  notSent: 'It was not sent. Everything you wrote is still here.',
};
