import { NotFoundError } from '@wesaid/shared/errors';
import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { languageChoices } from '../collection/collection.js';
import { dayInLondon } from '../days.js';
import type { Choice } from '../fields.js';
import { readServices, serviceChoices } from '../services.js';
import type { Visit } from '../visit.js';
import type { WorkspaceAnswer } from '../workspace-section.js';
import { heardDocument } from './figure.documents.js';
import { keepSmallBack, monthsBefore, together, type HeardGroup } from './heard.js';

/** Who answered, as the API tells it. */
interface Heard {
  readonly responses: number;
  readonly peopleServed: number | null;
  readonly byRespondentType: readonly {
    readonly respondentType: string | null;
    readonly responses: number;
  }[];
  readonly byCollectionMode: readonly { readonly collectionMode: string; readonly responses: number }[];
  readonly byAssistance: readonly { readonly assistedBy: string | null; readonly responses: number }[];
  readonly byLanguage: readonly { readonly language: string | null; readonly responses: number }[];
}

const monthsShown = 12;

const people: Readonly<Record<string, string>> = {
  PATIENT: 'The person who was cared for',
  CARER: 'Carers and parents',
  RELATIVE: 'Relatives',
  FRIEND: 'Friends',
  STAFF: 'Staff',
  OTHER: 'Somebody else',
};

/** As the columns of the national return of the Friends and Family Test are called. */
const modes: Readonly<Record<string, string>> = {
  SMS: 'SMS',
  ELECTRONIC_DISCHARGE: 'Electronic Discharge (tablet or kiosk at the point of care)',
  ELECTRONIC_HOME: 'Electronic Home',
  PAPER_DISCHARGE: 'Paper Discharge',
  PAPER_HOME: 'Paper Home',
  TELEPHONE: 'Telephone',
  ONLINE: 'Online',
  OTHER: 'Other',
};

const helpers: Readonly<Record<string, string>> = {
  VOLUNTEER: 'A volunteer helped',
  STAFF: 'Staff helped',
  CARER: 'A carer helped',
};

const languageName = (language: string): string =>
  languageChoices.find(({ value }) => value === language || value === language.split('-')[0])?.label ??
  language;

const keptBack = html`<span class="withheld">Kept back</span>`;

const table = (name: string, column: string, total: number, groups: readonly HeardGroup[]): Html =>
  html`<h2>${name}</h2>
    <div class="scroll" role="region" aria-label="${name}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${column}</th>
            <th scope="col" class="number">Answers</th>
            <th scope="col" class="number">Of all</th>
          </tr>
        </thead>
        <tbody>
          ${keepSmallBack(together(groups)).map(
            ({ name: group, responses }) =>
              html`<tr>
                <th scope="row">${group}</th>
                <td class="number">${responses === null ? keptBack : responses.toLocaleString('en-GB')}</td>
                <td class="number">
                  ${responses === null ? keptBack : `${Math.round((responses / total) * 100)}%`}
                </td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;

const tables = (heard: Heard): Html =>
  html`${table(
    'Who answered',
    'People',
    heard.responses,
    heard.byRespondentType.map(({ respondentType, responses }) => ({
      name: respondentType === null ? 'They did not say' : (people[respondentType] ?? respondentType),
      responses,
    })),
  )}${table(
    'How they answered',
    'Way',
    heard.responses,
    heard.byCollectionMode.map(({ collectionMode, responses }) => ({
      name: modes[collectionMode] ?? collectionMode,
      responses,
    })),
  )}${table(
    'With whose help',
    'Help',
    heard.responses,
    heard.byAssistance.map(({ assistedBy, responses }) => ({
      name: assistedBy === null ? 'They answered alone' : (helpers[assistedBy] ?? assistedBy),
      responses,
    })),
  )}${table(
    'In which language',
    'Language',
    heard.responses,
    heard.byLanguage.map(({ language, responses }) => ({
      name: language === null ? 'It is not known' : languageName(language),
      responses,
    })),
  )}`;

const served = ({ responses, peopleServed }: Heard): Html =>
  peopleServed === null || peopleServed === 0
    ? html`<p>
        ${responses.toLocaleString('en-GB')} answers. How many people were served is not known: no list of
        them came in.
      </p>`
    : html`<p>
        ${responses.toLocaleString('en-GB')} answers, and ${peopleServed.toLocaleString('en-GB')} people were
        served: <strong>${((responses / peopleServed) * 100).toFixed(1)} answers for 100 people</strong>. The
        two are counted apart and never joined.
      </p>`;

/** What somebody may ask about: the trust and its services, or only their own services. */
async function choicesFor(visit: Visit): Promise<readonly Choice[]> {
  const grants = visit.member.grants.filter(({ organisation }) => organisation === visit.organisation);
  const choices = serviceChoices(await readServices(visit));
  if (grants.some(({ services }) => services === null)) return choices;
  const own = new Set(grants.flatMap(({ services }) => services ?? []));
  return choices.filter(({ value }) => own.has(value));
}

/** Whom a trust heard from in the last months, beside the people whom it served. */
export async function showHeard(visit: Visit): Promise<WorkspaceAnswer> {
  const choices = await choicesFor(visit);
  const [first] = choices;
  const chosen = choices.find(({ value }) => value === visit.query('service')) ?? first;
  if (!chosen) throw new NotFoundError('service');
  const { from, to } = monthsBefore(dayInLondon(), monthsShown);
  const { trust } = await visit.ask<{ trust: { whoWeHeardFrom: Heard | null } | null }>(heardDocument, {
    trust: visit.organisation,
    from,
    to,
    service: chosen.value || null,
  });
  const heard = trust?.whoWeHeardFrom;
  if (!heard) throw new NotFoundError('figures');
  return {
    title: 'Who we heard from',
    main: html`<p class="back"><a href="${visit.link('/figures')}">Back to the figures</a></p>
      <h1>Who we heard from</h1>
      <form method="get" action="/workspace/figures/heard" class="switcher">
        <input type="hidden" name="at" value="${visit.organisation}" />
        <label for="service">About</label>
        <select id="service" name="service">
          ${choices.map(
            ({ value, label }) =>
              html`<option value="${value}" ${value === chosen.value ? html` selected` : null}>
                ${label}
              </option>`,
          )}
        </select>
        <button class="button quiet">Show</button>
      </form>
      <p>
        From ${dayInWords(from)} to ${dayInWords(to)}, for ${chosen.value ? chosen.label : 'the whole trust'}.
      </p>
      ${served(heard)}
      ${
        heard.responses > 0 &&
        html`${tables(heard)}
          <p class="secondary">
            Numbers below five are kept back, and one beside them from which they could be worked out.
          </p>`
      }`,
  };
}
