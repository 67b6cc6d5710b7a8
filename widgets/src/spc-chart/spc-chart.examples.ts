import type { WidgetExample } from '../../testing/widget-example.js';
import { falls, young } from '../committee-board/committee-board.examples.js';

/** Every state of the process behaviour chart. */
export const examples = {
  improving: { data: falls, shows: 'Falls that hurt somebody have gone down since January 2026' },
  higherIsBetter: { data: { ...falls, betterWhen: 'HIGHER' }, shows: 'Falls that hurt somebody' },
  tooFewResults: { data: young, shows: 'It is too early to say what is usual' },
  noResults: {
    data: { ...young, chart: { ...young.chart, sentence: 'There are no results yet.', points: [] } },
    shows: 'There are no results yet.',
  },
  demonstrationData: { data: { ...falls, synthetic: true }, shows: 'Demonstration data, not real' },
  inWelsh: { data: falls, attributes: { lang: 'cy' }, shows: 'Dangos' },
  inArabic: { data: falls, attributes: { lang: 'ar' }, shows: 'Falls that hurt somebody' },
  dark: { data: falls, attributes: { theme: 'dark' }, shows: 'Falls that hurt somebody' },
} satisfies Record<string, WidgetExample>;
