import { labels, type ActionLabels } from '../internal/action-labels.strings.js';
import { strings as common, type CommonStrings } from '../internal/common.strings.js';
import { refusals } from '../internal/refusals.strings.js';

/** Words of the display. */
export interface DisplayStrings extends CommonStrings {
  title: string;
  loading: string;
  synthetic: string;
  labels: ActionLabels;
  published: (date: string) => string;
  /** Which one is shown, of how many. */
  position: (number: number, of: number) => string;
  pause: string;
  goOn: string;
  fullScreen: string;
  leaveFullScreen: string;
  empty: string;
  /** What stands there while nothing may be shown for want of contact. */
  withdrawn: string;
  withdrawnNext: string;
  /** How old the content is; the time comes in words, such as `5 minutes ago`. */
  checked: (ago: string) => string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. */
export const strings: DisplayStrings = {
  ...common,
  sentences: { ...common.sentences, ...refusals },
  title: 'What changed because people told us',
  loading: 'Loading…',
  synthetic: 'Demonstration data, not real',
  labels,
  published: (date) => `Published ${date}`,
  position: (number, of) => `${number} of ${of}`,
  pause: 'Pause',
  goOn: 'Continue',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  empty: 'Nothing is published here yet.',
  withdrawn: 'We cannot show what changed at the moment',
  withdrawnNext:
    'There has been no connection for nearly an hour. This page goes on by itself when there is one.',
  checked: (ago) => `Last checked ${ago}`,
};
