import type { CaseKind } from '../generated/graphql.js';

/** What stands over a page or a part of it, and what it says. */
type Said = [heading: string, text: string];

/** Words that only the gateway's own pages say: the forms without scripts, and what became of a receipt code. */
export interface HostedPagesStrings {
  /** The link over everything that leads past what is the same on every page. */
  skip: string;
  /** Names the links to the same page in other languages. */
  languages: string;
  /** On pages of a trust that is made up. */
  demonstration: Said;
  atMost: (count: string) => string;
  /** Over what only those need to answer who act for somebody else. */
  ifOther: string;
  /** Over what only those need to answer who want an answer. */
  ifReply: string;
  /** Which of the ways to be reached has to be filled in. */
  ifReplyHint: string;
  lookUp: string;
  lookUpAnother: string;
  codeHint: string;
  see: string;
  unknown: Said;
  empty: Said;
  tooMany: Said;
  away: Said;
  /** How far feedback is. */
  stages: Record<'RECEIVED' | 'READ' | 'ACTED_ON', string>;
  sentTo: (trust: string, date: string) => string;
  cases: Record<CaseKind, string>;
  caseStages: Record<'RECEIVED' | 'ACKNOWLEDGED' | 'CLOSED', string>;
  acknowledgedOn: (date: string) => string;
  closedOn: (date: string) => string;
  /** What was found about a complaint. */
  outcomes: Record<'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD', string>;
  outcomeReasons: string;
  interested: (trust: string, date: string) => string;
  interestStages: Record<'NEW' | 'ANSWERED', Said>;
  /** Why there is no page. */
  foreign: Said;
  notFound: Said;
  tooLong: Said;
  notRead: Said;
  broken: Said;
  start: string;
}

/** English. */
export const strings: HostedPagesStrings = {
  skip: 'Skip to the content',
  languages: 'Languages',
  demonstration: [
    'Demonstration.',
    'This is not a real NHS website. Nobody at the trust reads what you write here.',
  ],
  atMost: (count) => `At most ${count} characters.`,
  ifOther: 'Only if you are doing this for somebody else',
  ifReply: 'Only if you would like an answer',
  ifReplyHint: 'We need your name, and what belongs to the way that you chose. Leave the rest empty.',
  lookUp: 'What happened to what you told us?',
  lookUpAnother: 'Look up another code',
  codeHint: 'You got it when you sent us your words. It does not matter how you write it.',
  see: 'See what happened',
  unknown: [
    'We do not know this code',
    'Look at the code again: one letter or number may be different. Codes look like 7GQ2-M0XR-4TZB-E9KA.',
  ],
  empty: [
    'Write your code first',
    'You got it when you sent us your words. Codes look like 7GQ2-M0XR-4TZB-E9KA.',
  ],
  tooMany: ['Too many tries', 'Wait a minute, then try again.'],
  away: [
    'We cannot look now',
    'A part of our service is not answering. Nothing was lost. Wait a minute, then try again.',
  ],
  stages: {
    RECEIVED: 'We have your feedback. Staff have not read it yet. Please look again in a few days.',
    READ: 'Staff have read your feedback. When something is done about it, you see it here.',
    ACTED_ON: 'Something was done about what you told us.',
  },
  sentTo: (trust, date) => `You sent it to ${trust} on ${date}.`,
  cases: { COMPLIMENT: 'Compliment', COMMENT: 'Comment', CONCERN: 'Concern', COMPLAINT: 'Complaint' },
  caseStages: {
    RECEIVED: 'We have what you sent',
    ACKNOWLEDGED: 'We are working on it',
    CLOSED: 'It is finished',
  },
  acknowledgedOn: (date) => `We told you on ${date} that we have it.`,
  closedOn: (date) => `We finished it on ${date}.`,
  outcomes: {
    UPHELD: 'We found that you were right to complain.',
    PARTLY_UPHELD: 'We found that you were right about a part of your complaint.',
    NOT_UPHELD: 'We did not find anything that supports your complaint.',
  },
  outcomeReasons: 'Our answer to you says why.',
  interested: (trust, date) => `You told ${trust} on ${date} that you would like to get involved.`,
  interestStages: {
    NEW: ['We have what you sent', 'The involvement team has not answered you yet.'],
    ANSWERED: ['We have answered you', 'We wrote you an e-mail or called you.'],
  },
  foreign: ['You cannot do this here', 'This page does not take requests from other websites.'],
  notFound: ['We cannot find this page', 'The address may have a mistake in it, or the page may have moved.'],
  tooLong: ['This is too long', 'Go back, make your words shorter, and send them again.'],
  notRead: ['We could not read this', 'Go back and try again.'],
  broken: ['Something went wrong on our side', 'We have recorded it. Please try again later.'],
  start: 'Go to the start page',
};
