import type { EventKind } from '../generated/graphql.js';
import { strings as list, type ListStrings } from '../internal/list.strings.js';
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

/** English. */
export const strings: EventsStrings = {
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
