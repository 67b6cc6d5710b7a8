import type { CommitteeRole } from '../generated/graphql.js';
import { strings as common, type CommonStrings, type Sentences } from '../internal/common.strings.js';
import type { PartName } from './board-part.js';

/** Words of the board that are there from the start; those of its parts are in `part.strings`. */
export interface BoardStrings extends CommonStrings {
  loading: string;
  tryAgain: string;
  signIn: string;
  title: string;
  /** Before the list from which a committee is chosen. */
  choose: string;
  notLoaded: string;
  empty: string;
  emptyNext: string;
  /** Before the committees that this one reports to, from the top. */
  line: string;
  purpose: string;
  members: string;
  roles: Record<CommitteeRole, string>;
  parts: Record<PartName, { title: string; empty: string; notLoaded: string }>;
  more: string;
  synthetic: string;
  sentences: Sentences<'OFFLINE' | 'UNAUTHENTICATED' | 'NOT_FOUND'>;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. */
export const strings: BoardStrings = {
  ...common,
  sentences: {
    ...common.sentences,
    UNAUTHENTICATED: 'You are signed out. Sign in again, then come back here and try again.',
    NOT_FOUND: 'You no longer have a place on this committee.',
  },
  loading: 'Loading…',
  tryAgain: 'Try again',
  signIn: 'Sign in (opens in a new tab)',
  title: 'Your committees',
  choose: 'Committee',
  notLoaded: 'We could not load your committees',
  empty: 'You do not sit on a committee.',
  emptyNext: 'When a committee gives you a place, you will find its papers and figures here.',
  line: 'Reports to',
  purpose: 'What it is for',
  members: 'Who sits on it',
  roles: { CHAIR: 'Chair', MEMBER: 'Members', PATIENT_SAFETY_PARTNER: 'Patient safety partners' },
  parts: {
    meetings: {
      title: 'Meetings',
      empty: 'No meeting is planned yet. Its agenda and papers will be here.',
      notLoaded: 'We could not load the meetings',
    },
    measures: {
      title: 'Figures',
      empty: 'This committee does not follow any figures yet. Its charts will be here.',
      notLoaded: 'We could not load the figures',
    },
    questions: {
      title: 'Questions and answers',
      empty: 'Nobody has asked a question yet.',
      notLoaded: 'We could not load the questions',
    },
  },
  more: 'Show more',
  synthetic: 'Demonstration data, not real',
};
