import type { ActionStatus } from '../generated/graphql.js';
import { labels, type ActionLabels } from '../internal/action-labels.strings.js';
import { strings as list, type ListStrings } from '../internal/list.strings.js';

/** Words of the action feed. */
export interface ActionFeedStrings extends ListStrings {
  labels: ActionLabels;
  statuses: Record<ActionStatus, string>;
  published: (date: string) => string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
  themes: string;
  service: string;
}

/** English. */
export const strings: ActionFeedStrings = {
  ...list,
  title: 'What changed because people told us',
  labels,
  statuses: { PLANNED: 'Planned', IN_PROGRESS: 'Under way', DONE: 'Done' },
  published: (date) => `Published ${date}`,
  themes: 'About',
  service: 'Where',
  empty: 'Nothing is published here yet.',
  emptyNext: 'You will see here what people told us and what we did about it.',
  notLoaded: 'We could not load what changed',
};
