import { touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import type { UpcomingEvent } from './event-card.js';

const events: UpcomingEvent[] = [
  {
    id: 'cafe',
    kind: 'INVOLVEMENT_CAFE',
    title: 'Involvement café: what happens to what you tell us',
    description: 'Come for tea and talk with the team. No need to book.',
    startsAt: '2026-07-14T13:30:00Z',
    endsAt: '2026-07-14T15:00:00Z',
    venue: 'Peepul Centre, Leicester',
    online: false,
    url: null,
    host: 'Involvement team',
    access: 'Step-free, with a hearing loop. A British Sign Language interpreter is there.',
    synthetic: false,
  },
  {
    id: 'open-meeting',
    kind: 'OPEN_MEETING',
    title: 'Open meeting of the board',
    description: 'Listen, and ask the board a question.',
    startsAt: '2026-11-26T09:00:00Z',
    endsAt: '2026-11-26T12:15:00Z',
    venue: 'County Hall, Glenfield',
    online: true,
    url: 'https://www.example.org/board',
    host: null,
    access: null,
    synthetic: false,
  },
  {
    id: 'weekend',
    kind: 'WORKSHOP',
    title: 'A weekend about recovery',
    description: 'Two days with people who have been there.',
    startsAt: '2026-12-05T10:00:00Z',
    endsAt: '2026-12-06T16:00:00Z',
    venue: 'Online',
    online: true,
    url: 'javascript:alert(1)',
    host: 'Recovery college',
    access: 'Captions',
    synthetic: false,
  },
];

const trust = { name: 'Leicestershire Partnership NHS Trust', events };

const many: UpcomingEvent[] = Array.from({ length: 12 }, (_, index) => ({
  ...(events[index % events.length] as UpcomingEvent),
  id: `event-${index + 1}`,
  title: `Number ${index + 1} to come to`,
}));

/** Every state of the list of events. */
export const examples = {
  upcoming: { trust, shows: 'Tuesday 14 July 2026, 2:30pm to 4pm' },
  demonstrationData: {
    trust: { ...trust, events: events.map((event) => ({ ...event, synthetic: true })) },
    shows: 'Demonstration data, not real',
  },
  withMore: { trust: { ...trust, events: many }, attributes: { first: '5' }, shows: 'Show more' },
  afterMore: {
    trust: { ...trust, events: many },
    attributes: { first: '5' },
    steps: (widget) => touches(widget, 'Show more'),
    shows: 'Number 10 to come to',
  },
  empty: { trust: { name: 'Anytown NHS Trust' }, shows: 'Nothing is planned at the moment.' },
  loading: { trust: { ...trust, readFaults: ['hang'] }, shows: 'Loading…' },
  notLoaded: {
    trust: { ...trust, readFaults: ['drop', 'drop', 'drop'] },
    shows: 'We could not load what is on',
  },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: 'Dydd Mawrth 14 Gorffennaf 2026, 14:30 tan 16:00' },
  inArabic: { trust, attributes: { lang: 'ar' }, shows: 'الفعاليات القادمة' },
  dark: { trust, attributes: { theme: 'dark' }, shows: 'Open meeting of the board' },
} satisfies Record<string, WidgetExample>;
