import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import type { Visit } from '../visit.js';
import { signalWords, xmrChart, type Charted } from '../xmr-chart.js';
import { monthsBefore } from './heard.js';
import { count, monthInWords, scroll, share } from './theme-figures.js';
import { periodQuery, type ThemePeriod } from './theme-period.js';

/** A share of comments month by month, as the API gives it. */
export interface Series extends Charted {
  readonly description: string;
  readonly synthetic: boolean;
}

interface Month {
  readonly month: string;
  readonly enough: boolean;
  readonly percentConfirmed: number | null;
}

/** A theme month by month, as the API gives it. */
export interface ThemeSeries {
  readonly negative: Series;
  readonly months: readonly (Month & {
    readonly allComments: number;
    readonly comments: number;
    readonly percentOfAll: number | null;
    readonly negative: number;
  })[];
}

/** What comments express month by month, and which themes have changed, as the API gives it. */
export interface CommentSeries {
  readonly negative: Series;
  readonly positive: Series;
  readonly months: readonly (Month & {
    readonly comments: number;
    readonly known: number;
    readonly percentPositive: number | null;
    readonly percentNegative: number | null;
  })[];
  readonly signals: readonly {
    readonly theme: { readonly code: string };
    readonly variation: string;
    readonly sentence: string;
  }[];
  readonly themesJudged: number;
}

/** The whole months that charts show: two years up to the end of last month. */
export const monthsShown = (): { readonly from: string; readonly to: string } =>
  monthsBefore(dayInLondon(), 24);

const toTenths = (value: number): number => Math.round(value * 10) / 10;

/** A limit as it is drawn; not at all beyond nothing and all, where it says nothing of a share. */
const limitOf = (limit: number | null): number | null =>
  limit === null || limit < 0 || limit > 100 ? null : toTenths(limit);

const chartOf = (series: Series, months: readonly Month[]): Html => {
  const { chart, description, synthetic } = series;
  const drawn = {
    ...series,
    chart: {
      ...chart,
      mean: chart.mean === null ? null : toTenths(chart.mean),
      upperLimit: limitOf(chart.upperLimit),
      lowerLimit: limitOf(chart.lowerLimit),
    },
  };
  const leftOut = months.filter(({ enough }) => !enough).map(({ month }) => month);
  return html`<p><strong>${chart.sentence}</strong></p>
    ${chart.points.length > 0 && xmrChart(drawn, { inWords: monthInWords, leftOut })}
    <p class="secondary">
      ${description} ${synthetic && 'The comments are demonstration data: nobody said this.'}
    </p>`;
};

/** What the chart says of a month. */
const says = ({ chart }: Series, { month, enough }: Month): string => {
  const point = chart.points.find(({ on }) => on === month);
  if (!enough) return 'Too few comments';
  return point && chart.mean !== null ? signalWords(point.signals) : 'Not judged';
};

const monthQuery = ({ about }: ThemePeriod, month: string): string =>
  periodQuery({ about, span: { value: month.slice(0, 7), label: monthInWords(month) } });

/** A month that leads to its comments. */
const monthLink = (visit: Visit, period: ThemePeriod, path: string, month: string): Html =>
  html`<th scope="row">
    <a href="${visit.link(`${path}?${monthQuery(period, month)}#period`)}">${monthInWords(month)}</a>
  </th>`;

/** One theme over two years: the chart, and the table behind it. */
export const themeOverTime = (visit: Visit, period: ThemePeriod, code: string, series: ThemeSeries): Html =>
  html`<h2>Over two years</h2>
    ${chartOf(series.negative, series.months)}
    <details>
      <summary>The months as a table</summary>
      ${scroll(
        'The theme over two years',
        ['Month', 'About it', 'Of all comments', 'Negative', 'Said by people', 'What the chart says'],
        series.months.map(
          (each) =>
            html`<tr>
              ${monthLink(visit, period, `/figures/themes/${code}`, each.month)}
              <td class="number">${count(each.comments)}</td>
              <td class="number">${share(each.percentOfAll)} of ${count(each.allComments)}</td>
              <td class="number">${count(each.negative)}</td>
              <td class="number">${share(each.percentConfirmed)}</td>
              <td class="number">${says(series.negative, each)}</td>
            </tr> `,
        ),
      )}
    </details>`;

/** What comments express over two years: the charts, and the table behind them. */
export const sentimentOverTime = (visit: Visit, period: ThemePeriod, series: CommentSeries): Html =>
  html`<h2>What comments express over two years</h2>
    ${chartOf(series.negative, series.months)}${chartOf(series.positive, series.months)}
    <details>
      <summary>The months as a table</summary>
      ${scroll(
        'What comments express over two years',
        [
          'Month',
          'Comments',
          'Feeling known',
          'Negative',
          'Positive',
          'Said by people',
          'What the chart of negative ones says',
        ],
        series.months.map(
          (each) =>
            html`<tr>
              ${monthLink(visit, period, '/figures/themes', each.month)}
              <td class="number">${count(each.comments)}</td>
              <td class="number">${count(each.known)}</td>
              <td class="number">${share(each.percentNegative)}</td>
              <td class="number">${share(each.percentPositive)}</td>
              <td class="number">${share(each.percentConfirmed)}</td>
              <td class="number">${says(series.negative, each)}</td>
            </tr> `,
        ),
      )}
    </details>`;

/** How a theme goes, in words beside its name; null where chance alone explains it. */
export const signalOf = ({ signals }: CommentSeries, code: string): string | null => {
  const signal = signals.find(({ theme }) => theme.code === code);
  if (!signal) return null;
  return signal.variation === 'CONCERNING' ? 'Getting worse' : 'Getting better';
};

/** The themes that have changed, the worse first, each leading to its chart. */
export const changedThemes = (visit: Visit, period: ThemePeriod, series: CommentSeries): Html =>
  html`<h2>What has changed</h2>
    ${
      series.signals.length === 0
        ? html`<p>
            ${
              series.themesJudged === 0
                ? 'There are not enough comments yet to tell a change of a theme from chance.'
                : `No theme changed by more than chance explains. ${count(series.themesJudged)} of them could be judged.`
            }
          </p>`
        : html`<ul class="record">
              ${series.signals.map(
                ({ theme, sentence }) =>
                  html`<li>
                    <a href="${visit.link(`/figures/themes/${theme.code}?${periodQuery(period)}`)}"
                      >${sentence}</a
                    >
                  </li> `,
              )}
            </ul>
            <p class="secondary">
              The figures are out of 100 comments, in whole months up to the end of last month. Of the themes,
              ${count(series.themesJudged)} could be judged. Where nothing changes, chance still marks about
              one in forty: look at the comments before you act.
            </p>`
    }`;
