import { BetterWhen, XmrVariation } from '@wesaid/shared/xmr';
import { ThemeReference } from '../reference/theme.reference.js';
import {
  CommentSeries,
  SentimentMonth,
  ThemeSeries,
  ThemeSeriesMonth,
  ThemeSignal,
} from './comment-series.types.js';
import type { MonthCount, MonthCounts, ThemeCount } from './month-counts.js';
import { isEnough, percentOf, shareChart } from './monthly-shares.js';
import { SpcSeries } from './spc-series.type.js';

/** A theme and its name. */
export interface NamedTheme {
  readonly code: string;
  readonly name: string;
}

const known = 'out of 100 of which people said what they express or a model expects it';
const leftOut =
  'Months with fewer than 10 such comments are left out, and so is the month that is not over yet.';
const source = 'What people said about comments; where nobody has, what a model expects';

/** Every month from the first that has comments on. */
function everyMonth(months: readonly string[], counts: readonly MonthCount[]): MonthCount[] {
  const found = new Map(counts.map((count) => [count.month, count]));
  const first = months.findIndex((month) => found.has(month));
  return (first === -1 ? [] : months.slice(first)).map((month) => found.get(month) ?? { ...none, month });
}

const none = { comments: 0, known: 0, said: 0, positive: 0, negative: 0, synthetic: false };

/** A theme month by month. */
export function themeSeries(theme: NamedTheme, months: readonly string[], counts: MonthCounts): ThemeSeries {
  const every = everyMonth(months, counts.months);
  const ofTheme = new Map(counts.themes.map((count) => [count.month, count]));
  return Object.assign(new ThemeSeries(), {
    theme: ThemeReference.of(theme.code),
    negative: Object.assign(new SpcSeries(), {
      name: nameOf(theme),
      description: `Comments that are negative and about this theme, ${known}. ${leftOut}`,
      unit: 'of 100 comments',
      betterWhen: BetterWhen.LOWER,
      source,
      synthetic: every.some(({ synthetic }) => synthetic),
      chart: chartOf(theme, every, ofTheme),
    }),
    months: every.map(({ month, comments: all, known }) => {
      const { comments = 0, negative = 0, confirmed = 0 } = ofTheme.get(month) ?? {};
      return Object.assign(new ThemeSeriesMonth(), {
        month,
        allComments: all,
        known,
        comments,
        percentOfAll: percentOf(comments, all),
        negative,
        percentConfirmed: percentOf(confirmed, comments),
        enough: isEnough(known),
      });
    }),
  });
}

const nameOf = ({ name }: NamedTheme): string => `Negative comments about “${name}”`;

const chartOf = (theme: NamedTheme, every: readonly MonthCount[], ofTheme: ReadonlyMap<string, ThemeCount>) =>
  shareChart(
    { name: nameOf(theme), betterWhen: BetterWhen.LOWER },
    every.map(({ month, known }) => ({ month, part: ofTheme.get(month)?.negative ?? 0, whole: known })),
  );

/** What comments express month by month, and which of the themes have changed. */
export function commentSeries(
  themes: readonly NamedTheme[],
  months: readonly string[],
  counts: MonthCounts,
): CommentSeries {
  const every = everyMonth(months, counts.months);
  const charts = themes.map((theme) => {
    const ofTheme = counts.themes.filter((count) => count.theme === theme.code);
    return { theme, chart: chartOf(theme, every, new Map(ofTheme.map((count) => [count.month, count]))) };
  });
  return Object.assign(new CommentSeries(), {
    negative: sentimentSeries('negative', BetterWhen.LOWER, every),
    positive: sentimentSeries('positive', BetterWhen.HIGHER, every),
    months: every.map(({ month, comments, known, said, positive, negative }) =>
      Object.assign(new SentimentMonth(), {
        month,
        comments,
        known,
        percentPositive: percentOf(positive, known),
        percentNegative: percentOf(negative, known),
        percentConfirmed: percentOf(said, known),
        enough: isEnough(known),
      }),
    ),
    signals: [XmrVariation.CONCERNING, XmrVariation.IMPROVING].flatMap((variation) =>
      charts
        .filter(({ chart }) => chart.variation === variation)
        .map(({ theme, chart: { sentence } }) =>
          Object.assign(new ThemeSignal(), { theme: ThemeReference.of(theme.code), variation, sentence }),
        ),
    ),
    themesJudged: charts.filter(({ chart }) => chart.mean !== null).length,
  });
}

function sentimentSeries(
  sentiment: 'negative' | 'positive',
  betterWhen: BetterWhen,
  every: readonly MonthCount[],
): SpcSeries {
  const name = sentiment === 'negative' ? 'Negative comments' : 'Positive comments';
  return Object.assign(new SpcSeries(), {
    name,
    description: `Comments that are ${sentiment}, ${known}. ${leftOut}`,
    unit: 'of 100 comments',
    betterWhen,
    source,
    synthetic: every.some(({ synthetic }) => synthetic),
    chart: shareChart(
      { name, betterWhen },
      every.map(({ month, known, [sentiment]: part }) => ({ month, part, whole: known })),
    ),
  });
}
