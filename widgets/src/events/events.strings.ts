import type { EventKind } from '../generated/graphql.js';
import { strings as list, type ListStrings } from '../internal/list.strings.js';
import type { Languages } from '../internal/localisation.js';
import type { CalendarNames } from '../internal/london-time.js';

/** Words of the list of events. */
export interface EventsStrings extends ListStrings {
  kinds: Record<EventKind, string>;
  when: string;
  where: string;
  host: string;
  access: string;
  online: string;
  link: string;
  /** From one time to another; the second has its day when that is another one. */
  span: (from: string, to: string) => string;
  /** Names of months and weekdays, where browsers often lack them. */
  names?: CalendarNames;
}

const strings: EventsStrings = {
  ...list,
  title: 'What is on',
  kinds: {
    INVOLVEMENT_CAFE: 'Involvement café',
    RECOVERY_CAFE: 'Recovery café',
    CAFE_CONVERSATION: 'Café conversation',
    WORKSHOP: 'Workshop',
    OPEN_MEETING: 'Open meeting',
    STAFF_LISTENING: 'Staff listening event',
    OTHER: 'Event',
  },
  when: 'When',
  where: 'Where',
  host: 'Held by',
  access: 'Access',
  online: 'You can take part online',
  link: 'Join or read more',
  span: (from, to) => `${from} to ${to}`,
  empty: 'Nothing is planned at the moment.',
  emptyNext: 'You will see here where you can meet us, such as involvement cafés.',
  notLoaded: 'We could not load what is on',
};

/** The list's words in every language that we have. */
export const languages: Languages<EventsStrings> = {
  en: strings,
  others: {
    ar: () => import('./events.strings.ar.js'),
    cy: () => import('./events.strings.cy.js'),
  },
};
