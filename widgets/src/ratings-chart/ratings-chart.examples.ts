import type { WidgetExample } from '../../testing/widget-example.js';
import type { RatingsQuarter, ToldFigure } from './ratings.js';

const told = (value: number): ToldFigure => ({ value, hiddenBecause: null });
const small: ToldFigure = { value: null, hiddenBecause: 'SMALL_NUMBER' };

const quarter = (name: string, responses: number, good: number, poor: number): RatingsQuarter => ({
  quarter: name,
  responses: told(responses),
  percentPositive: told(good),
  percentNegative: told(poor),
});

const ratings: RatingsQuarter[] = [
  quarter('2026-27-Q2', 170, 88, 6),
  quarter('2026-27-Q1', 155, 87, 6),
  { ...quarter('2025-26-Q4', 120, 85, 0), percentNegative: small },
  quarter('2025-26-Q3', 135, 83, 10),
  quarter('2025-26-Q2', 140, 81, 11),
];

const notMadeUp: RatingsQuarter = {
  quarter: '2025-26-Q1',
  responses: { value: null, hiddenBecause: 'NOT_CLOSED' },
  percentPositive: { value: null, hiddenBecause: 'NOT_CLOSED' },
  percentNegative: { value: null, hiddenBecause: 'NOT_CLOSED' },
};

const tooSmall: RatingsQuarter[] = [
  { quarter: '2026-27-Q2', responses: small, percentPositive: small, percentNegative: small },
];

/** Every state of the chart of ratings. */
export const examples = {
  overTime: {
    trust: { ratings: [...ratings, notMadeUp] },
    shows: '88% of about 170 people said that their care was good or very good (July to September 2026).',
  },
  fewerQuarters: { trust: { ratings }, attributes: { quarters: '2' }, shows: 'April to June 2026' },
  hidden: { trust: { ratings: tooSmall }, shows: 'hidden good' },
  demonstrationData: { trust: { ratings, synthetic: true }, shows: 'Demonstration data, not real' },
  empty: { trust: { ratings: [notMadeUp] }, shows: 'There are no ratings to show yet.' },
  loading: { trust: { ratings, readFaults: ['hang'] }, shows: 'Loading…' },
  notLoaded: {
    trust: { ratings, readFaults: ['drop', 'drop', 'drop'] },
    shows: 'We could not load the ratings',
  },
  inTestMode: { trust: { ratings, testMode: true }, shows: 'Test mode' },
  inWelsh: { trust: { ratings }, attributes: { lang: 'cy' }, shows: 'Gorffennaf i Medi 2026' },
  inArabic: { trust: { ratings }, attributes: { lang: 'ar' }, shows: 'كيف يقيّم الناس رعايتهم' },
  dark: { trust: { ratings }, attributes: { theme: 'dark' }, shows: '88%' },
} satisfies Record<string, WidgetExample>;
