import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dateField, formOf, refusal, selectField, type Choice } from '../fields.js';
import type { Form } from '../form.js';
import { pager, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { citationOf, madeUp, sourcesTop } from './source.page.js';
import { comparedWords, type SurveyResultItem } from './source.js';

const comparedTo = ({ comparedToEngland, belowEngland }: SurveyResultItem): Html => {
  const words = comparedToEngland === null ? 'Not compared' : comparedWords[comparedToEngland];
  return html`${words}${belowEngland && html` <strong class="flag">Below England</strong>`}`;
};

const row = (visit: Visit, result: SurveyResultItem): Html =>
  html`<tr>
    <th scope="row">
      <a href="${visit.link(`/sources/results/${result.id}`)}">${result.questionCode}: ${result.question}</a>
      <span class="secondary">${result.survey}, ${result.wave}</span> ${result.synthetic && madeUp}
    </th>
    <td class="number">${result.score} of ${result.outOf}</td>
    <td class="number">${result.englandAverage ?? '–'}</td>
    <td>${comparedTo(result)}</td>
    <td>${result.action ? 'Yes' : result.belowEngland ? 'Not yet' : '–'}</td>
  </tr> `;

/** What surveys found out, question by question. */
export const resultsPage = (
  visit: Visit,
  show: string,
  results: readonly SurveyResultItem[],
  end: PageEnd,
): Html =>
  html`${sourcesTop(visit, show)}${
    results.length === 0
      ? html`<p>There is no result of this kind. Import a file of survey results to see them here.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Survey results">
          <table>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col" class="number">Score</th>
                <th scope="col" class="number">England</th>
                <th scope="col">Compared to England</th>
                <th scope="col">Answered by an action</th>
              </tr>
            </thead>
            <tbody>
              ${results.map((result) => row(visit, result))}
            </tbody>
          </table>
        </div>`
  }${pager(visit, '/sources', end)}`;

/** One result, with the form that says what is done about it. */
export const resultPage = (
  visit: Visit,
  result: SurveyResultItem,
  actions: readonly Choice[],
  sent: Form,
): Html => {
  const form = sent.over({ action: result.action?.id ?? '', dueOn: result.dueOn });
  const { intervalLow, intervalHigh, respondents, dueOn } = result;
  return html`${refusal(form)}
    <p><a href="${visit.link('/sources?show=surveys')}">Back to the surveys</a></p>
    <h1>${result.question}</h1>
    <p>${result.synthetic && madeUp}</p>
    <dl class="facts">
      <dt>Survey</dt>
      <dd>${result.survey}, ${result.wave}, ${result.questionCode}</dd>
      <dt>Score</dt>
      <dd>
        ${result.score} of
        ${result.outOf}${
          intervalLow !== null &&
          ` (with 95% certainty between ${intervalLow} and ${intervalHigh ?? intervalLow})`
        }
      </dd>
      <dt>Answers</dt>
      <dd>${respondents ?? 'The source does not say'}</dd>
      <dt>England</dt>
      <dd>${result.englandAverage ?? 'The source does not say'}. ${comparedTo(result)}</dd>
      <dt>Source</dt>
      <dd>${dayInWords(result.publishedOn)}. ${citationOf(result)}</dd>
    </dl>
    <h2>What is done about it</h2>
    <p>
      ${
        result.action
          ? html`<a href="${visit.link(`/actions/${result.action.id}`)}">${result.action.did}</a>${
                dueOn && ` By ${dayInWords(dueOn)}.`
              }`
          : 'No action answers it yet.'
      }
    </p>
    ${
      visit.holds('experience-team', 'experience-lead') &&
      formOf(form, {
        action: visit.link(`/sources/results/${result.id}`),
        button: 'Save this',
        version: result.version,
        fields: html`${selectField(form, {
          name: 'action',
          label: 'Which action answers it?',
          choices: actions,
        })}${dateField(form, {
          name: 'dueOn',
          label: 'By when is the average of England to be reached?',
        })}`,
      })
    }`;
};
