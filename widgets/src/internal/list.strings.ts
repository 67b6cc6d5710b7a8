import { strings as common, type CommonStrings } from './common.strings.js';
import { refusals } from './refusals.strings.js';

/** Words of every widget that shows a list. */
export interface ListStrings extends CommonStrings {
  loading: string;
  tryAgain: string;
  more: string;
  /** Said after more has come. */
  added: string;
  synthetic: string;
  title: string;
  empty: string;
  emptyNext: string;
  notLoaded: string;
}

/** Those words that are the same in every list. */
export type EveryListStrings = Omit<ListStrings, 'title' | 'empty' | 'emptyNext' | 'notLoaded'>;

/** English. */
export const strings: EveryListStrings = {
  ...common,
  sentences: { ...common.sentences, ...refusals },
  loading: 'Loading…',
  tryAgain: 'Try again',
  more: 'Show more',
  added: 'More is shown below',
  synthetic: 'Demonstration data, not real',
};
