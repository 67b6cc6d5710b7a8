import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import type { Visit } from '../visit.js';
import type { WorkspaceAnswer } from '../workspace-section.js';
import {
  changedThemes,
  monthsShown,
  sentimentOverTime,
  signalOf,
  type CommentSeries,
} from './comment-series.js';
import { count, feeling, scroll, share } from './theme-figures.js';
import { periodForm, periodQuery, themePeriod, type ThemePeriod } from './theme-period.js';
import { themeRankingDocument } from './themes.documents.js';

interface Standing {
  readonly theme: { readonly code: string; readonly name: string };
  readonly comments: number;
  readonly percentConfirmed: number;
  readonly meanSentiment: number | null;
  readonly percentNegative: number | null;
  readonly commentsBefore: number;
  readonly needsAttention: boolean;
  readonly actions: readonly object[];
}

interface Ranking {
  readonly themeRanking: {
    readonly comments: number;
    readonly withoutTheme: number;
    readonly themes: readonly Standing[];
  };
  readonly commentSeries: CommentSeries;
  readonly themesTogether: readonly {
    readonly themes: readonly { readonly name: string }[];
    readonly comments: number;
    readonly lift: number;
  }[];
  readonly themeModelChecks: readonly {
    readonly model: string;
    readonly decided: number;
    readonly percentConfirmed: number;
    readonly percentExpected: number;
    readonly needsRetraining: boolean;
  }[];
}

const rankingTable = (
  visit: Visit,
  period: ThemePeriod,
  { themeRanking: { themes }, commentSeries }: Ranking,
): Html =>
  scroll(
    'What comments are about',
    ['Theme', 'Comments', 'Before', 'Said by people', 'Feeling, 1 to 5', 'Negative', 'Actions'],
    themes.map(({ theme, needsAttention, ...figures }) => {
      const marks = [needsAttention && 'Look at this first', signalOf(commentSeries, theme.code)].filter(
        Boolean,
      );
      return html`<tr>
        <th scope="row">
          <a href="${visit.link(`/figures/themes/${theme.code}?${periodQuery(period)}`)}">${theme.name}</a
          >${marks.length > 0 && html` <strong>${marks.join('. ')}</strong>`}
        </th>
        <td class="number">${count(figures.comments)}</td>
        <td class="number">${count(figures.commentsBefore)}</td>
        <td class="number">${share(figures.percentConfirmed)}</td>
        <td class="number">${feeling(figures.meanSentiment)}</td>
        <td class="number">${share(figures.percentNegative)}</td>
        <td class="number">${count(figures.actions.length)}</td>
      </tr> `;
    }),
  );

const together = ({ themesTogether: pairs }: Ranking): Html | null =>
  pairs.length === 0
    ? null
    : html`<h2>Themes that come together</h2>
        ${scroll(
          'Themes that come together',
          ['Themes', 'Comments', 'Times as often as by chance'],
          pairs.slice(0, 10).map(
            ({ themes, comments, lift }) =>
              html`<tr>
                <th scope="row">${themes.map(({ name }) => name).join(' and ')}</th>
                <td class="number">${count(comments)}</td>
                <td class="number">${lift.toFixed(1)}</td>
              </tr> `,
          ),
        )}`;

const modelCheck = ({ themeModelChecks: [check] }: Ranking): Html =>
  check === undefined
    ? html`<p class="secondary">Nobody has accepted or corrected yet what the model expects.</p>`
    : html`${
          check.needsRetraining &&
          html`<p class="notice">
            <strong>The model needs re-training.</strong> What people confirm and what it expects have drifted
            apart.
          </p>`
        }
        <p class="secondary">
          Of ${count(check.decided)} themes that the model (${check.model}) expected, people confirmed
          ${share(check.percentConfirmed)}; it expected ${share(check.percentExpected)}.
        </p>`;

/** How many comments there are, leading to them; the list knows one service, and not those of a site together. */
function allComments(visit: Visit, { about, from, to }: ThemePeriod, comments: number): Html {
  const words = `${count(comments)} comments`;
  if (about.value.startsWith('site:')) return html`${words}`;
  const query = new URLSearchParams({ show: 'all', hasWords: 'yes', from, to, service: about.value });
  return html`<a href="${visit.link(`/feedback?${query}`)}">${words}</a>`;
}

/** What comments of a period are about, what has changed, which themes come together, and how well the model does. */
export async function showThemes(visit: Visit): Promise<WorkspaceAnswer> {
  const period = await themePeriod(visit);
  const { from, to } = period;
  const months = monthsShown();
  const found = await visit.ask<Ranking>(themeRankingDocument, {
    trust: visit.organisation,
    services: period.services,
    from,
    to,
    firstMonth: months.from,
    lastMonth: months.to,
  });
  const { comments, withoutTheme, themes } = found.themeRanking;
  return {
    title: 'Themes',
    main: html`<p class="back"><a href="${visit.link('/figures')}">Back to the figures</a></p>
      <h1>What comments are about</h1>
      ${periodForm(visit, period, '/figures/themes')} ${changedThemes(visit, period, found.commentSeries)}
      <h2 id="period">In ${period.span.label}</h2>
      <p>
        ${allComments(visit, period, comments)} from ${dayInWords(from)} to ${dayInWords(to)},
        ${count(withoutTheme)} of them without a theme. “Before” is the period of the same length just before.
      </p>
      ${themes.length > 0 && rankingTable(visit, period, found)}
      <p class="secondary">
        A comment counts by what people said it is about. As long as nobody has, it counts by what a model
        expects; “said by people” tells how much of a figure is certain. A comment may have several themes.
      </p>
      ${together(found)} ${sentimentOverTime(visit, period, found.commentSeries)}
      <h2>How well the model does</h2>
      ${modelCheck(found)}`,
  };
}
