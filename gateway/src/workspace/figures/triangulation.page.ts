import { html, type Html } from '../../pages/html.js';
import type { SourceSays, Triangulation } from './figure.js';
import { figureOf } from './figure.page.js';

const signals: Readonly<Record<SourceSays['signal'], string>> = {
  PRAISE: '▲ Praise',
  MIXED: '◆ Both',
  CONCERN: '▼ Concern',
  SILENT: '○ Silent',
};

const agreements: Readonly<Record<Triangulation['agreement'], string>> = {
  AGREE: 'They agree',
  CONFLICT: 'They say different things',
  MIXED: 'Mixed',
  TOO_LITTLE: 'Too little to say',
};

const cell = (says: SourceSays | null, count: Html): Html =>
  says
    ? html`<td>
        <strong>${signals[says.signal]}</strong> <span class="tabular">(${count})</span>
        <span class="secondary">${says.sentence}</span>
      </td> `
    : html`<td><span class="withheld">No answer now</span></td> `;

const row = (each: Triangulation): Html =>
  html`<tr>
    <th scope="row">${each.theme.name}</th>
    ${cell(each.experience, figureOf(each.experience?.comments))}${cell(
      each.complaints,
      figureOf(each.complaints?.cases),
    )}${cell(each.involvement, figureOf(each.involvement?.statements))}${cell(
      each.safety,
      html`${each.safety?.measures}`,
    )}
    <td>
      <strong>${agreements[each.agreement]}</strong>
      <span class="secondary">${each.agreementSentence}</span>
    </td>
  </tr> `;

/** What the four sources say about each theme, side by side, and whether they agree. */
export const triangulationTable = (themes: readonly Triangulation[] | null): Html =>
  html`<h2>What the four sources say, theme by theme</h2>
    ${
      themes === null
        ? html`<p>We cannot look this up now. Nothing was lost. Load the page again in a minute.</p>`
        : themes.length === 0
          ? html`<p>Nothing was said about any theme in this quarter.</p>`
          : html`<div class="scroll" role="region" aria-label="Themes" tabindex="0">
              <table class="figures themes">
                <thead>
                  <tr>
                    <th scope="col">Theme</th>
                    <th scope="col">Feedback</th>
                    <th scope="col">Concerns and complaints</th>
                    <th scope="col">People told us</th>
                    <th scope="col">Safety figures</th>
                    <th scope="col">Together</th>
                  </tr>
                </thead>
                <tbody>
                  ${themes.map(row)}
                </tbody>
              </table>
            </div>`
    }`;
