import { NotFoundError } from '@wesaid/shared/errors';
import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import type { PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import type { WorkspaceAnswer } from '../workspace-section.js';
import { periodForm, periodQuery, themePeriod, type ThemePeriod } from './theme-period.js';
import { themeDocument, themeRankingDocument } from './themes.documents.js';

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

const count = (number: number): string => number.toLocaleString('en-GB');
const share = (percent: number | null): string => (percent === null ? '–' : `${Math.round(percent)}%`);
const feeling = (mean: number | null): string => (mean === null ? '–' : mean.toFixed(1));

const scroll = (name: string, head: readonly string[], rows: Html[]): Html =>
  html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((title, index) => html`<th scope="col" class="${index === 0 ? '' : 'number'}">${title}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

const rankingTable = (visit: Visit, period: ThemePeriod, themes: readonly Standing[]): Html =>
  scroll(
    'What comments are about',
    ['Theme', 'Comments', 'Before', 'Said by people', 'Feeling, 1 to 5', 'Negative', 'Actions'],
    themes.map(
      ({ theme, needsAttention, ...figures }) =>
        html`<tr>
          <th scope="row">
            <a href="${visit.link(`/figures/themes/${theme.code}?${periodQuery(period)}`)}">${theme.name}</a
            >${needsAttention && html` <strong>Look at this first</strong>`}
          </th>
          <td class="number">${count(figures.comments)}</td>
          <td class="number">${count(figures.commentsBefore)}</td>
          <td class="number">${share(figures.percentConfirmed)}</td>
          <td class="number">${feeling(figures.meanSentiment)}</td>
          <td class="number">${share(figures.percentNegative)}</td>
          <td class="number">${count(figures.actions.length)}</td>
        </tr> `,
    ),
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

/** What comments of a period are about, which themes come together, and how well the model does. */
export async function showThemes(visit: Visit): Promise<WorkspaceAnswer> {
  const period = await themePeriod(visit);
  const { from, to } = period;
  const found = await visit.ask<Ranking>(themeRankingDocument, {
    trust: visit.organisation,
    services: period.services,
    from,
    to,
  });
  const { comments, withoutTheme, themes } = found.themeRanking;
  return {
    title: 'Themes',
    main: html`<p class="back"><a href="${visit.link('/figures')}">Back to the figures</a></p>
      <h1>What comments are about</h1>
      ${periodForm(visit, period, '/figures/themes')}
      <p>
        ${count(comments)} comments from ${dayInWords(from)} to ${dayInWords(to)}, ${count(withoutTheme)} of
        them without a theme. “Before” is the period of the same length just before.
      </p>
      ${themes.length > 0 && rankingTable(visit, period, themes)}
      <p class="secondary">
        A comment counts by what people said it is about. As long as nobody has, it counts by what a model
        expects; “said by people” tells how much of a figure is certain. A comment may have several themes.
      </p>
      ${together(found)}
      <h2>How well the model does</h2>
      ${modelCheck(found)}`,
  };
}

interface ThemeFound {
  readonly themes: readonly { readonly code: string; readonly name: string }[];
  readonly themeRanking: {
    readonly themes: readonly {
      readonly theme: { readonly code: string };
      readonly actions: readonly { readonly id: string; readonly did: string }[];
    }[];
  };
  readonly themeMonths: readonly {
    readonly month: string;
    readonly allComments: number;
    readonly comments: number;
    readonly percentConfirmed: number | null;
    readonly meanSentiment: number | null;
  }[];
  readonly commentsOnTheme: {
    readonly nodes: readonly {
      readonly id: string;
      readonly comment: string;
      readonly receivedOn: string;
      readonly detectedLanguage: string | null;
      readonly service: { readonly name: string } | null;
    }[];
    readonly pageInfo: PageEnd;
  };
}

const monthInWords = (month: string): string =>
  new Date(`${month}T12:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });

const done = (visit: Visit, { themeRanking }: ThemeFound, code: string): Html => {
  const actions = themeRanking.themes.find(({ theme }) => theme.code === code)?.actions ?? [];
  return html`<h2>What was done about it</h2>
    ${
      actions.length === 0
        ? html`<p>Nothing was published about it in this time.</p>`
        : html`<ul>
            ${actions.map(({ id, did }) => html`<li><a href="${visit.link(`/actions/${id}`)}">${did}</a></li> `)}
          </ul>`
    }`;
};

/** One theme month by month, what was done about it, and the comments behind its figures. */
export async function showTheme(visit: Visit): Promise<WorkspaceAnswer> {
  const period = await themePeriod(visit);
  const { from, to } = period;
  const code = visit.param('code');
  const found = await visit.ask<ThemeFound>(themeDocument, {
    trust: visit.organisation,
    theme: code,
    services: period.services,
    from,
    to,
    after: visit.query('after') || null,
  });
  const name = found.themes.find((theme) => theme.code === code)?.name;
  if (name === undefined) throw new NotFoundError('theme');
  const { nodes, pageInfo } = found.commentsOnTheme;
  const path = `/figures/themes/${code}`;
  return {
    title: name,
    main: html`<p class="back">
        <a href="${visit.link(`/figures/themes?${periodQuery(period)}`)}">Back to all themes</a>
      </p>
      <h1>${name}</h1>
      ${periodForm(visit, period, path)}
      ${scroll(
        `${name} by month`,
        ['Month', 'Comments about it', 'All comments', 'Said by people', 'Feeling, 1 to 5'],
        found.themeMonths.map(
          ({ month, comments, allComments, percentConfirmed, meanSentiment }) =>
            html`<tr>
              <th scope="row">${monthInWords(month)}</th>
              <td class="number">${count(comments)}</td>
              <td class="number">${count(allComments)}</td>
              <td class="number">${share(percentConfirmed)}</td>
              <td class="number">${feeling(meanSentiment)}</td>
            </tr> `,
        ),
      )}
      ${done(visit, found, code)}
      <h2>The comments</h2>
      <ul class="record">
        ${nodes.map(
          (item) =>
            html`<li>
              <p dir="auto" ${item.detectedLanguage && html` lang="${item.detectedLanguage}"`}>
                <a href="${visit.link(`/feedback/${item.id}?show=all`)}">${item.comment}</a>
              </p>
              <p class="secondary">
                ${dayInWords(item.receivedOn)}, ${item.service?.name ?? 'the trust as a whole'}
              </p>
            </li> `,
        )}
      </ul>
      ${
        pageInfo.hasNextPage &&
        html`<p>
          <a
            href="${visit.link(`${path}?${periodQuery(period)}&after=${encodeURIComponent(pageInfo.endCursor ?? '')}`)}"
            >More comments</a
          >
        </p>`
      }`,
  };
}
