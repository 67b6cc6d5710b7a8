import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import type { Visit } from '../visit.js';

/** What one directorate made of the themes that people raised. */
interface Score {
  readonly directorate: { readonly name: string } | null;
  readonly comments: number;
  readonly themesRaised: number;
  readonly themesResponded: number;
  readonly themesActedOn: number;
  readonly percentResponded: number;
  readonly percentActedOn: number;
  readonly themes: readonly {
    readonly theme: { readonly name: string };
    readonly comments: number;
    readonly responded: boolean;
    readonly actedOn: boolean;
  }[];
}

/** What the directorates of a trust made of the themes that people raised. */
export interface Scorecard {
  readonly from: string;
  readonly directorates: readonly Score[];
}

const nameOf = ({ directorate }: Score): string => directorate?.name ?? 'The trust as a whole';

const share = (part: number, whole: number, percent: number): Html =>
  html`${Math.round(percent)}% <span class="secondary">(${part} of ${whole})</span>`;

const row = (score: Score): Html =>
  html`<tr>
    <th scope="row">${nameOf(score)}</th>
    <td class="number">${score.comments}</td>
    <td class="number">${share(score.themesResponded, score.themesRaised, score.percentResponded)}</td>
    <td class="number">${share(score.themesActedOn, score.themesRaised, score.percentActedOn)}</td>
  </tr> `;

const open = (score: Score): Html => {
  const themes = score.themes.filter(({ responded, actedOn }) => !responded && !actedOn);
  return themes.length === 0
    ? html``
    : html`<details>
        <summary>${nameOf(score)}: ${themes.length} with neither</summary>
        <ul>
          ${themes.map(({ theme, comments }) => html`<li>${theme.name} (answers: ${comments})</li> `)}
        </ul>
      </details> `;
};

/** For each directorate, how many of the themes that people raised have a published response and an action. */
export const scorecardPage = (visit: Visit, { from, directorates }: Scorecard): Html =>
  html`<p class="back"><a href="${visit.link('/answering')}">Back to the list</a></p>
    <h1>What directorates made of it</h1>
    <p>
      Of the themes that people raised since ${dayInWords(from)}, how many have a reply that everybody can
      read, and how many have an action. A directorate is a service with all that are part of it.
    </p>
    ${
      directorates.length === 0
        ? html`<p>No answer of these days has a theme yet.</p>`
        : html`<div class="scroll" role="region" aria-label="Directorates" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Directorate</th>
                    <th scope="col" class="number">Answers with a theme</th>
                    <th scope="col" class="number">Themes with a published response</th>
                    <th scope="col" class="number">Themes with an action</th>
                  </tr>
                </thead>
                <tbody>
                  ${directorates.map(row)}
                </tbody>
              </table>
            </div>
            <h2>Themes that wait for a response and an action</h2>
            ${
              directorates.every(({ themes }) => themes.every((theme) => theme.responded || theme.actedOn))
                ? html`<p>There are none.</p>`
                : directorates.map(open)
            }`
    }`;
