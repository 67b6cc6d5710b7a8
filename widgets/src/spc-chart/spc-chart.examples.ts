import type { WidgetExample } from '../../testing/widget-example.js';
import { falls, young } from '../committee-board/committee-board.examples.js';
import type { SpcMeasure } from './xmr-layout.js';

/** Comments about a theme, as `themeSeries` of the API gives them in `negative`. */
const parking: SpcMeasure = {
  name: 'Negative comments about “Parking”',
  description:
    'Comments that are negative and about this theme, out of 100 of which people said what they express or a model expects it. Months with fewer than 10 such comments are left out, and so is the month that is not over yet.',
  unit: 'of 100 comments',
  betterWhen: 'LOWER',
  source: 'What people said about comments; where nobody has, what a model expects',
  synthetic: false,
  chart: {
    mean: 210 / 11,
    upperLimit: 210 / 11 + 34.58,
    lowerLimit: 210 / 11 - 34.58,
    variation: 'CONCERNING',
    sentence:
      'Negative comments about “Parking”: the last month was 60, which is above the upper limit of 53.7. This is a change for the worse that is unlikely to be chance.',
    points: [10, 20, 10, 20, 10, 20, 10, 20, 10, 20, 60].map((value, index) => ({
      on: new Date(Date.UTC(2025, 11 + index, 1)).toISOString().slice(0, 10),
      value,
      signals: value === 60 ? ['OUTSIDE_LIMITS'] : [],
    })),
  },
};

/** Every state of the process behaviour chart. */
export const examples = {
  improving: { data: falls, shows: 'Falls that hurt somebody have gone down since January 2026' },
  higherIsBetter: { data: { ...falls, betterWhen: 'HIGHER' }, shows: 'Falls that hurt somebody' },
  tooFewResults: { data: young, shows: 'It is too early to say what is usual' },
  noResults: {
    data: { ...young, chart: { ...young.chart, sentence: 'There are no results yet.', points: [] } },
    shows: 'There are no results yet.',
  },
  commentsOnATheme: { data: parking, shows: 'above the upper limit of 53.7' },
  demonstrationData: { data: { ...falls, synthetic: true }, shows: 'Demonstration data, not real' },
  inWelsh: { data: falls, attributes: { lang: 'cy' }, shows: 'Dangos' },
  inArabic: { data: falls, attributes: { lang: 'ar' }, shows: 'Falls that hurt somebody' },
  dark: { data: falls, attributes: { theme: 'dark' }, shows: 'Falls that hurt somebody' },
} satisfies Record<string, WidgetExample>;
