import type { ActionLabel, ActionStatus } from '../generated/graphql.js';
import { strings as common, type CommonStrings } from '../internal/common.strings.js';
import type { Languages } from '../internal/localisation.js';
import { refusals } from '../internal/refusals.strings.js';

/** Words of the action feed. */
export interface ActionFeedStrings extends CommonStrings {
  loading: string;
  tryAgain: string;
  title: string;
  /** What people said and what came of it, by the label that the trust chose. */
  labels: Record<ActionLabel, { said: string; did: string }>;
  statuses: Record<ActionStatus, string>;
  published: (date: string) => string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
  themes: string;
  service: string;
  synthetic: string;
  empty: string;
  emptyNext: string;
  notLoaded: string;
  more: string;
  /** Said after more has come. */
  added: string;
}

const strings: ActionFeedStrings = {
  ...common,
  sentences: { ...common.sentences, ...refusals },
  loading: 'Loading…',
  tryAgain: 'Try again',
  title: 'What changed because people told us',
  labels: {
    YOU_SAID_WE_DID: { said: 'You said', did: 'We did' },
    WE_SAID_WE_DID: { said: 'We said', did: 'We did' },
    YOU_SAID_WE_HEARD: { said: 'You said', did: 'We heard' },
  },
  statuses: { PLANNED: 'Planned', IN_PROGRESS: 'Under way', DONE: 'Done' },
  published: (date) => `Published ${date}`,
  themes: 'About',
  service: 'Where',
  synthetic: 'Demonstration data, not real',
  empty: 'Nothing is published here yet.',
  emptyNext: 'You will see here what people told us and what we did about it.',
  notLoaded: 'We could not load what changed',
  more: 'Show more',
  added: 'More actions are shown below',
};

/** The feed's words in every language that we have. */
export const languages: Languages<ActionFeedStrings> = {
  en: strings,
  others: {
    ar: () => import('./action-feed.strings.ar.js'),
    cy: () => import('./action-feed.strings.cy.js'),
  },
};
