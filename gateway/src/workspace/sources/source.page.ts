import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import {
  dateField,
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  textField,
  type Choice,
} from '../fields.js';
import { Form } from '../form.js';
import { filterList, pager, type ListFilter, type PageEnd } from '../list-page.js';
import { themeField, type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import { labelOf, signalChoices, sourceChoices, type InsightItem, type SourceBody } from './source.js';

/** The ways to look at sources. */
export const sourceFilters: readonly ListFilter[] = [
  { show: '', label: 'Reports' },
  { show: 'surveys', label: 'Surveys' },
  { show: 'below', label: 'Below England' },
  { show: 'to-answer', label: 'Without an action' },
];

/** What stands above every list of sources. */
export const sourcesTop = (visit: Visit, show: string): Html =>
  html`<h1>What others found out</h1>
    <p>
      Reports and surveys stand here with where they come from. They are in no figure of what people told you
      yourself.
    </p>
    <ul>
      ${
        visit.holds('experience-team', 'experience-lead') &&
        html`<li><a href="${visit.link('/sources/new')}">Cite a report</a></li>
          <li><a href="${visit.link('/sources/bodies')}">Bodies that publish</a></li>
          <li>
            <a href="${visit.link('/collection/import')}">Import a file of reports or survey results</a>
          </li>`
      }
    </ul>
    ${filterList(visit, '/sources', sourceFilters, show)}`;

/** Where something was published: its citation, and the way to it. */
export const citationOf = ({ citation, link }: Pick<InsightItem, 'citation' | 'link'>): Html =>
  html`<cite>${citation}</cite>${link && html` <a href="${link}" rel="noreferrer">Read it</a>`}`;

/** Says of what is made up that it is. */
export const madeUp = html`<strong class="flag">Made up for demonstration</strong>`;

const periodOf = ({ periodFrom, periodTo }: InsightItem): string | null =>
  periodFrom || periodTo
    ? `About ${periodFrom ? dayInWords(periodFrom) : 'the time before'} to ${periodTo ? dayInWords(periodTo) : 'now'}`
    : null;

const reportOf = (visit: Visit, insight: InsightItem): Html => {
  const { title, source, sourceOrganisation, signal, publishedOn, quotation, licence, themes, service } =
    insight;
  const named = themes.map(({ name }) => name).join(', ');
  return html`<li>
    <h2>${title}</h2>
    <p>
      ${insight.synthetic && madeUp}
      ${labelOf(sourceChoices, source)}${sourceOrganisation && `, ${sourceOrganisation.name}`}${
        sourceOrganisation?.validTo &&
        ` (until ${dayInWords(sourceOrganisation.validTo)}${sourceOrganisation.successor ? `, then ${sourceOrganisation.successor}` : ''})`
      }.
      ${dayInWords(publishedOn)}. <strong>${labelOf(signalChoices, signal)}</strong>.
      ${service && `About ${service.name}.`}
    </p>
    ${
      quotation &&
      html`<blockquote class="quote">
        <span class="words" dir="auto">${quotation}</span>
        <span class="secondary">${licence}</span>
      </blockquote>`
    }
    <p class="secondary">${[periodOf(insight), named && `Themes: ${named}`].filter(Boolean).join('. ')}</p>
    <p>${citationOf(insight)}</p>
    ${
      visit.holds('experience-team', 'experience-lead') &&
      formOf(new Form(), {
        action: visit.link(`/sources/${insight.id}/withdraw`),
        button: `Take away: ${title}`,
        fields: html``,
        version: insight.version,
        secondary: true,
      })
    }
  </li> `;
};

/** What others published about the trust. */
export const reportsPage = (visit: Visit, insights: readonly InsightItem[], end: PageEnd): Html =>
  html`${sourcesTop(visit, '')}${
    insights.length === 0
      ? html`<p>No report is cited yet. Reports of Healthwatch, Care Opinion and others will stand here.</p>`
      : html`<ul class="record">
          ${insights.map((insight) => reportOf(visit, insight))}
        </ul>`
  }${pager(visit, '/sources', end)}`;

/** Where a report is cited. */
export const citePage = (
  visit: Visit,
  form: Form,
  services: readonly Choice[],
  themes: readonly Theme[],
): Html =>
  html`${refusal(form)}
    <p><a href="${visit.link('/sources')}">Back to the sources</a></p>
    <h1>Cite a report</h1>
    ${formOf(form, {
      action: visit.link('/sources/new'),
      button: 'Cite this report',
      once: true,
      fields: html`${textField(form, { name: 'title', label: 'What is it called?' })}${selectField(form, {
        name: 'source',
        label: 'Who found it out?',
        choices: sourceChoices,
      })}${textField(form, {
        name: 'sourceOrganisation',
        label: 'Which body published it?',
        hint: 'Its name at that time, such as Healthwatch Leicester and Leicestershire.',
      })}${dateField(form, { name: 'publishedOn', label: 'When was it published?' })}${textAreaField(form, {
        name: 'citation',
        label: 'How is it cited?',
        hint: 'Author, title, publisher, year. It is shown wherever the report is.',
        rows: 2,
      })}${textField(form, {
        name: 'link',
        label: 'Where can it be read?',
        hint: 'An address that begins with https://',
        type: 'url',
      })}${dateField(form, { name: 'periodFrom', label: 'First day of the time it is about' })}${dateField(
        form,
        {
          name: 'periodTo',
          label: 'Last day of the time it is about',
        },
      )}${radioField(form, { name: 'signal', label: 'Which way does it point?', choices: signalChoices })}${textAreaField(
        form,
        {
          name: 'quotation',
          label: 'A short passage, word for word',
          hint: 'At most 300 characters. Leave it empty if you may not quote it.',
          rows: 3,
        },
      )}${textField(form, {
        name: 'licence',
        label: 'By which licence or right do you quote it?',
      })}${selectField(form, {
        name: 'service',
        label: 'Which service is it about?',
        choices: services,
      })}${themeField(form, themes, 'Themes')}`,
    })}`;

/** The bodies that are cited, each with its days. */
export const bodiesPage = (visit: Visit, bodies: readonly SourceBody[]): Html =>
  html`<p><a href="${visit.link('/sources')}">Back to the sources</a></p>
    <h1>Bodies that publish</h1>
    <p>Laws rename, merge and end bodies. A report can only be of a body that was there on its day.</p>
    ${bodies.length === 0 && html`<p>No body is cited yet.</p>`}
    <ul class="record">
      ${bodies.map(
        ({ id, name, validFrom, validTo }) =>
          html`<li>
            <a href="${visit.link(`/sources/bodies/${id}`)}">${name}</a>
            ${validFrom && ` from ${dayInWords(validFrom)}`}${validTo && ` until ${dayInWords(validTo)}`}
          </li> `,
      )}
    </ul>`;

/** One body, with its days to be changed. */
export const bodyPage = (
  visit: Visit,
  { id, name, validFrom, validTo, successor }: SourceBody,
  sent: Form,
): Html => {
  const form = sent.over({ validFrom, validTo, successor });
  return html`${refusal(form)}
    <p><a href="${visit.link('/sources/bodies')}">Back to the bodies</a></p>
    <h1>${name}</h1>
    ${formOf(form, {
      action: visit.link(`/sources/bodies/${id}`),
      button: 'Save these days',
      fields: html`${dateField(form, {
        name: 'validFrom',
        label: 'First day',
        hint: 'Leave it empty if you do not know.',
      })}${dateField(form, {
        name: 'validTo',
        label: 'Last day',
        hint: 'Leave it empty while it goes on.',
      })}${textField(form, { name: 'successor', label: 'Who took over its work?' })}`,
    })}`;
};
