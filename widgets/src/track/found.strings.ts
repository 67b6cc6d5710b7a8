import type {
  CaseKind,
  CaseOutcome,
  CaseStage,
  FeedbackStage,
  InterestState,
  StoryState,
} from '../generated/graphql.js';
import { labels, type ActionLabels } from '../internal/action-labels.strings.js';
import { strings as caseDays, type CaseDaysStrings } from '../internal/case-days.strings.js';

/** Words for what was found under a receipt code. */
export interface FoundStrings extends CaseDaysStrings {
  /** How far feedback is. */
  stages: Record<FeedbackStage, string>;
  sentTo: (trust: string, date: string) => string;
  cases: Record<CaseKind, string>;
  caseStages: Record<CaseStage, string>;
  acknowledgedOn: (date: string) => string;
  closedOn: (date: string) => string;
  /** What was found about a complaint. */
  outcomes: Record<CaseOutcome, string>;
  outcomeReasons: string;
  interested: (trust: string, date: string) => string;
  interestStages: Record<InterestState, [heading: string, text: string]>;
  /** Where a story stands. */
  storyStages: Record<StoryState, string>;
  /** Over what the team asks or explains about a story. */
  storySays: string;
  takeBack: string;
  labels: ActionLabels;
  replies: string;
  /** Who wrote a reply, and when. */
  replyFrom: (from: string, date: string) => string;
  /** Praise went to those whom it is for. */
  passedOn: (date: string) => string;
  invitation: string;
  invited: (date: string) => string;
  complain: string;
  addedOn: (date: string) => string;
  add: string;
  keep: string;
  keepHint: string;
  listen: string;
  stop: string;
  copy: string;
  copied: string;
  print: string;
  link: string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: FoundStrings = {
  ...caseDays,
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
  storyStages: {
    RECEIVED: 'We have your story. Nobody has read it yet.',
    IN_MODERATION: 'Somebody is reading your story.',
    CHANGES_ASKED: 'We would like you to change something in your story.',
    PUBLISHED: 'Your story is published.',
    DECLINED: 'We did not publish your story.',
    WITHDRAWN: 'Your story was taken back. Nobody can see it here any more.',
  },
  storySays: 'The team says',
  takeBack: 'Take your story back',
  labels,
  replies: 'Our answer to you',
  replyFrom: (from, date) => `From ${from}, ${date}`,
  passedOn: (date) => `We passed your thanks on to the team on ${date}.`,
  invitation: 'You can make a complaint about this',
  invited: (date) => `The team asked on ${date} whether you would like to. You do not have to.`,
  complain: 'Make a complaint',
  addedOn: (date) => `You added something on ${date}.`,
  add: 'Add something',
  keep: 'Keep this',
  keepHint: 'Whoever has your code can see this. Keep it safe.',
  listen: 'Listen',
  stop: 'Stop',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  link: 'A link that opens this again',
};
