import { NotFoundError } from '@wesaid/shared/errors';
import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import type { PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import type { WorkspaceAnswer } from '../workspace-section.js';
import { monthsShown, themeOverTime, type ThemeSeries } from './comment-series.js';
import { count, feeling, monthOfPeriod, scroll, share } from './theme-figures.js';
import { periodForm, periodQuery, themePeriod } from './theme-period.js';
import { themeDocument } from './themes.documents.js';

interface ThemeFound {
  readonly themes: readonly { readonly code: string; readonly name: string }[];
  readonly themeSeries: ThemeSeries;
  readonly actionsOnTheme: { readonly nodes: readonly { readonly id: string; readonly did: string }[] };
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

const done = (visit: Visit, { actionsOnTheme: { nodes } }: ThemeFound): Html =>
  html`<h2>What was done about it</h2>
    ${
      nodes.length === 0
        ? html`<p>Nothing was published about it in this time.</p>`
        : html`<ul>
            ${nodes.map(({ id, did }) => html`<li><a href="${visit.link(`/actions/${id}`)}">${did}</a></li> `)}
          </ul>`
    }`;

/** One theme over two years and in the months of a period, what was done about it, and the comments behind its figures. */
export async function showTheme(visit: Visit): Promise<WorkspaceAnswer> {
  const period = await themePeriod(visit);
  const { from, to } = period;
  const today = dayInLondon();
  const months = monthsShown();
  const code = visit.param('code');
  const found = await visit.ask<ThemeFound>(themeDocument, {
    trust: visit.organisation,
    theme: code,
    services: period.services,
    from,
    to,
    firstMonth: months.from,
    lastMonth: months.to,
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
      ${periodForm(visit, period, path)} ${themeOverTime(visit, period, code, found.themeSeries)}
      <h2 id="period">In ${period.span.label}</h2>
      ${scroll(
        `${name} by month`,
        ['Month', 'Comments about it', 'All comments', 'Said by people', 'Feeling, 1 to 5'],
        found.themeMonths.map(
          ({ month, comments, allComments, percentConfirmed, meanSentiment }) =>
            html`<tr>
              <th scope="row">${monthOfPeriod(month, from, today)}</th>
              <td class="number">${count(comments)}</td>
              <td class="number">${count(allComments)}</td>
              <td class="number">${share(percentConfirmed)}</td>
              <td class="number">${feeling(meanSentiment)}</td>
            </tr> `,
        ),
      )}
      ${done(visit, found)}
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
