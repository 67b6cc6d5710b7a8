import { touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import type { PublishedAction } from './action-card.js';

const ward = { id: 'beaumont-ward', name: 'Beaumont Ward' };

const actions: PublishedAction[] = [
  {
    id: 'quiet-nights',
    said: 'The ward is too noisy at night. Doors bang and people talk loudly.',
    did: 'We fitted soft-close doors, and the night team now wears soft shoes. We ask every week whether it helps.',
    label: 'YOU_SAID_WE_DID',
    publishedOn: '2026-11-03',
    status: 'DONE',
    synthetic: false,
    themes: [
      { code: 'ENVIRONMENT', name: 'Environment' },
      { code: 'SLEEP', name: 'Noise at night' },
    ],
    service: ward,
  },
  {
    id: 'letters',
    said: 'Letters are hard to read.',
    did: 'Together with eight patients we are writing new ones. The first three are in use.',
    label: 'WE_SAID_WE_DID',
    publishedOn: '2026-09-14',
    status: 'IN_PROGRESS',
    synthetic: false,
    themes: [],
    service: null,
  },
  {
    id: 'parking',
    said: 'There is nowhere to park.',
    did: 'We cannot build more spaces this year. We have asked the council for a bus stop at the gate.',
    label: 'YOU_SAID_WE_HEARD',
    publishedOn: null,
    status: 'PLANNED',
    synthetic: false,
    themes: [{ code: 'ACCESS', name: 'Getting here' }],
    service: null,
  },
];

const trust = { name: 'Leicestershire Partnership NHS Trust', actions };

const many: PublishedAction[] = Array.from({ length: 12 }, (_, index) => ({
  ...(actions[index % actions.length] as PublishedAction),
  id: `action-${index + 1}`,
  said: `Number ${index + 1} of what people said.`,
}));

/** Every state of the action feed. */
export const examples = {
  published: { trust, shows: 'The ward is too noisy at night.' },
  demonstrationData: {
    trust: { ...trust, synthetic: true, actions: actions.map((action) => ({ ...action, synthetic: true })) },
    shows: 'Demonstration data, not real',
  },
  ofAService: { trust, attributes: { service: ward.id }, shows: 'Beaumont Ward' },
  withMore: { trust: { ...trust, actions: many }, attributes: { first: '5' }, shows: 'Show more' },
  afterMore: {
    trust: { ...trust, actions: many },
    attributes: { first: '5' },
    steps: (widget) => touches(widget, 'Show more'),
    shows: 'Number 10 of what people said.',
  },
  moreNotLoaded: {
    trust: { ...trust, actions: many, readFaults: ['none', 'drop', 'drop', 'drop'] },
    attributes: { first: '5' },
    steps: (widget) => touches(widget, 'Show more'),
    shows: 'We could not load what changed',
  },
  empty: { trust: { name: 'Anytown NHS Trust' }, shows: 'Nothing is published here yet.' },
  loading: { trust: { ...trust, readFaults: ['hang'] }, shows: 'Loading…' },
  notLoaded: {
    trust: { ...trust, readFaults: ['drop', 'drop', 'drop'] },
    shows: 'We could not load what changed',
  },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  mixedDirections: {
    trust: {
      ...trust,
      actions: [
        {
          ...(actions[0] as PublishedAction),
          said: 'الجناح صاخب جدًا في الليل.',
          did: `We fitted soft-close doors. ${'Lotsoflettersinoneword'.repeat(8)}`,
        },
      ],
    },
    shows: 'الجناح صاخب',
  },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: 'Cyhoeddwyd 3 Tachwedd 2026' },
  inArabic: { trust, attributes: { lang: 'ar' }, shows: 'ما الذي تغيّر' },
  dark: { trust, attributes: { theme: 'dark' }, shows: 'The ward is too noisy at night.' },
} satisfies Record<string, WidgetExample>;
