import { sees, touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import { examples as feed } from '../action-feed/action-feed.examples.js';
import { examples as chart } from '../ratings-chart/ratings-chart.examples.js';
import type { DisplayElement } from './display.js';

const { trust } = feed.published;
const { ratings } = chart.overTime.trust;

/** Takes the network away, and some hours later looks at the display. */
async function hoursWithoutNetwork(widget: HTMLElement, hours: number, first: string): Promise<void> {
  await sees(widget, first);
  Object.assign(widget, { now: () => Date.now() + hours * 3_600_000 });
  (widget as DisplayElement).requestUpdate();
}

const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ');
const long = trust.actions
  .slice(0, 1)
  .map((action) => ({ ...action, said: words(30, 'noise'), did: words(60, 'quiet') }));

/** Every state of the display. */
export const examples = {
  inTurn: { trust, shows: 'The ward is too noisy at night.' },
  paused: { trust, steps: (widget) => touches(widget, 'Pause'), shows: 'Continue' },
  onTelevision: { trust, attributes: { mode: 'tv' }, shows: 'The ward is too noisy at night.' },
  longText: { trust: { ...trust, actions: long }, attributes: { mode: 'tv' }, shows: 'quiet quiet' },
  withRatings: { trust: { ratings }, attributes: { ratings: '' }, shows: '88% of about 170 people' },
  withoutNetworkForHours: {
    trust,
    steps: (widget) => hoursWithoutNetwork(widget, 7, 'The ward is too noisy'),
    shows: 'Last checked 7 hours ago',
  },
  ratingsWithoutNetworkForHours: {
    trust: { ...trust, ratings },
    attributes: { ratings: '' },
    steps: (widget) => hoursWithoutNetwork(widget, 7, '1 of 4'),
    shows: '88% of about 170 people',
  },
  demonstrationData: { trust: feed.demonstrationData.trust, shows: 'Demonstration data, not real' },
  empty: { trust: { name: 'Anytown NHS Trust' }, shows: 'Nothing is published here yet.' },
  loading: { trust: { ...trust, readFaults: ['hang'] }, shows: 'Loading…' },
  notLoaded: {
    trust: { ...trust, readFaults: ['drop', 'drop', 'drop', 'drop'] },
    shows: 'We could not reach our service.',
  },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  mixedDirections: { trust: feed.mixedDirections.trust, shows: 'الجناح صاخب' },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: 'Cyhoeddwyd 3 Tachwedd 2026' },
  inArabic: { trust, attributes: { lang: 'ar' }, shows: 'ما الذي تغيّر' },
  dark: { trust, attributes: { theme: 'dark' }, shows: 'The ward is too noisy at night.' },
} satisfies Record<string, WidgetExample>;
