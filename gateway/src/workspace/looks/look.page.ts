import { html, type Html } from '../../pages/html.js';
import { instantInWords } from '../days.js';
import { selectField, textField } from '../fields.js';
import type { Form } from '../form.js';
import type { PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';

/** One look at an original. */
export interface Look {
  readonly id: string;
  readonly lookedAt: string;
  readonly lookedBy: string;
  readonly feedback: string;
  readonly reason: string | null;
}

/** What the page shows. */
export interface LookPageOptions {
  readonly looks: readonly Look[];
  readonly end: PageEnd;
  /** First days of the months that can be chosen. */
  readonly months: readonly string[];
  readonly form: Form;
}

const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const row = (visit: Visit, { lookedAt, lookedBy, feedback, reason }: Look): Html =>
  html`<tr>
    <th scope="row">${instantInWords(lookedAt)}</th>
    <td>${lookedBy}</td>
    <td><a href="${visit.link(`/feedback/${feedback}`)}">The answer</a></td>
    <td dir="auto">${reason ?? 'No reason given'}</td>
  </tr> `;

const next = (visit: Visit, { end, form }: LookPageOptions): Html | null =>
  end.hasNextPage
    ? html`<form method="post" action="${visit.link('/originals')}">
        ${['by', 'month'].map((name) => html`<input type="hidden" name="${name}" value="${form.value(name)}" />`)}
        <input type="hidden" name="after" value="${end.endCursor ?? ''}" />
        <button class="button quiet">Earlier looks</button>
      </form>`
    : null;

/** Who looked at which original, when and why. */
export const lookPage = (visit: Visit, options: LookPageOptions): Html => {
  const { looks, months, form } = options;
  const choices = [
    { value: '', label: 'All months' },
    ...months.map((day) => ({ value: day, label: monthNames.format(new Date(`${day}T00:00:00Z`)) })),
  ];
  return html`<h1>Looks at originals</h1>
    <p>
      When personal details are taken out of what somebody wrote, the original stays sealed. Every look at one
      is written down here, and nobody can change that.
    </p>
    <form method="post" action="${visit.link('/originals')}" class="stack" role="search">
      ${textField(form, {
        name: 'by',
        label: 'Who looked',
        hint: 'Their name as it stands in the list. Leave it empty for everybody.',
        width: 'medium',
      })}${selectField(form, { name: 'month', label: 'Month', choices })}
      <button class="button">Show these</button>
    </form>
    ${
      looks.length === 0
        ? html`<p>There is no look to show.</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="Looks at originals">
            <table>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                ${looks.map((look) => row(visit, look))}
              </tbody>
            </table>
          </div>`
    }${next(visit, options)}`;
};
