import { touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import { examples as feed } from '../action-feed/action-feed.examples.js';

const { trust } = feed.published;

/** Every state of the display. */
export const examples = {
  inTurn: { trust, shows: 'The ward is too noisy at night.' },
  paused: { trust, steps: (widget) => touches(widget, 'Pause'), shows: 'Continue' },
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
