import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { checkboxField, dateField, formOf, radioField, refusal, textField, type Choice } from '../fields.js';
import type { Form } from '../form.js';
import { pager, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { conditionWords, partsNav } from './parts.js';
import {
  stateWords,
  textOf,
  type QuestionnaireBrief,
  type QuestionnaireItem,
  type Version,
} from './questionnaire.js';

/** One page of questionnaires. */
export interface QuestionnaireList {
  readonly items: readonly QuestionnaireBrief[];
  readonly end: PageEnd;
}

const brief = (visit: Visit, { id, name, service, versions }: QuestionnaireBrief, open: string): Html =>
  html`<li>
    <a href="${visit.link(`/questionnaires/${id}`)}" ${id === open ? html` aria-current="true"` : null}>
      <span class="title">${name}</span>
      <span class="secondary">${service?.name ?? 'Core set of the trust'}</span>
      <span class="excerpt"
        >${versions.map(({ number, state }) => `Version ${number}: ${stateWords[state] ?? state}`).join(', ')}</span
      >
    </a>
  </li> `;

/** The list at the left; `open` is the one that is shown beside it. */
export const questionnaireList = (visit: Visit, { items, end }: QuestionnaireList, open = ''): Html =>
  html`${partsNav(visit, '/questionnaires')}
    <nav aria-label="Questionnaires">
      <p><a class="button" href="${visit.link('/questionnaires/new')}">Propose a questionnaire</a></p>
      ${
        items.length === 0
          ? html`<p>You ask the national question only. What you ask besides will stand here.</p>`
          : html`<ul class="items">
              ${items.map((each) => brief(visit, each, open))}
            </ul>`
      }${pager(visit, '/questionnaires', end)}
    </nav>`;

/** The form for a proposal. */
export const newQuestionnaire = (visit: Visit, form: Form, services: Html): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/questionnaires')}">Back to the list</a></p>
    <h1>Propose a questionnaire</h1>
    <p>
      The national question and the person’s own words always come first and stay as they are. Where you ask
      something already, this proposes the next version, as a copy of the last.
    </p>
    ${formOf(form, {
      action: visit.link('/questionnaires/new'),
      button: 'Propose it',
      once: true,
      fields: html`${services}${textField(form, { name: 'name', label: 'What do you call it?' })}${textField(
        form,
        { name: 'owner', label: 'Who looks after it?', hint: 'A job, such as Head of Patient Experience.' },
      )}${textField(form, { name: 'person', label: 'Who proposes it?', hint: 'Your name or job.' })}`,
    })}`;

const steps: Readonly<Record<string, readonly (readonly [to: string, button: string])[]>> = {
  PROPOSED: [
    ['APPROVED', 'Approve it'],
    ['RETIRED', 'Give it up'],
  ],
  APPROVED: [
    ['LIVE', 'Make it live'],
    ['RETIRED', 'Retire it'],
  ],
  LIVE: [
    ['IN_REVIEW', 'Begin its review'],
    ['RETIRED', 'Retire it'],
  ],
  IN_REVIEW: [
    ['LIVE', 'End its review: it goes on'],
    ['RETIRED', 'Retire it'],
  ],
};

function stepForm(visit: Visit, { id }: QuestionnaireItem, version: Version, form: Form): Html | null {
  const lead = visit.holds('experience-lead');
  const open = (steps[version.state] ?? []).filter(
    ([to]) =>
      (lead && (to !== 'APPROVED' || version.mayApprove)) ||
      (version.state === 'PROPOSED' && to === 'RETIRED'),
  );
  if (open.length === 0) return null;
  return html`<h3>Next step</h3>
    ${formOf(form, {
      action: visit.link(`/questionnaires/${id}/step`),
      button: 'Take this step',
      version: version.version,
      fields: html`<input type="hidden" name="questionnaireVersion" value="${version.id}" />${radioField(
          form,
          {
            name: 'to',
            label: `Version ${version.number} is: ${stateWords[version.state] ?? version.state}. What now?`,
            choices: open.map(([value, label]) => ({ value, label })),
          },
        )}${textField(form, { name: 'person', label: 'Who takes this step?', hint: 'Your name or job.' })}`,
    })}`;
}

const versionPart = (visit: Visit, item: QuestionnaireItem, version: Version, form: Form): Html =>
  html`<h2>Version ${version.number}: ${stateWords[version.state] ?? version.state}</h2>
    ${
      version.questions.length === 0
        ? html`<p>It has no question yet.</p>`
        : html`<ol>
            ${version.questions.map((question) => {
              const condition = conditionWords(question.askIf, version.questions);
              return html`<li>
                ${textOf(question)}
                ${condition && html`<span class="secondary">${condition}</span>`}${
                  !question.signedOff && html`<span class="secondary">Not signed off in the bank</span>`
                }
              </li> `;
            })}
          </ol>`
    }
    <p>
      <a href="${visit.link(`/questionnaires/${item.id}/preview?version=${version.id}`)}"
        >See version ${version.number} as people see it</a
      >
    </p>
    ${
      version.state === 'PROPOSED' &&
      html`<p>
          <a class="button" href="${visit.link(`/questionnaires/${item.id}/questions`)}"
            >Choose and order questions</a
          >
        </p>
        <p>
          <a class="button quiet" href="${visit.link(`/questionnaires/${item.id}/purpose`)}"
            >Say what it is for and what becomes of answers</a
          >
        </p>`
    }
    <dl class="facts">
      ${version.steps.map(
        ({ state, takenOn, person }) =>
          html`<dt>${stateWords[state] ?? state}</dt>
            <dd>${dayInWords(takenOn)}, ${person}</dd> `,
      )}
    </dl>
    ${stepForm(visit, item, version, form)}`;

const rollOutPart = (visit: Visit, item: QuestionnaireItem, form: Form, services: readonly Choice[]): Html =>
  html`<h2>Where the core set is asked</h2>
    ${
      item.rollOut.length === 0
        ? html`<p>Nowhere yet: it needs a pilot or the whole trust.</p>`
        : html`<dl class="facts">
            ${item.rollOut.map(
              ({ stage, from, percentOfServices, services: named }) =>
                html`<dt>From ${dayInWords(from)}</dt>
                  <dd>
                    ${stage === 'PILOT' ? `Pilot: ${named.map(({ name }) => name).join(', ')}` : 'The whole trust'}
                    (${Math.round(percentOfServices)}% of services)
                  </dd> `,
            )}
          </dl>`
    }
    ${
      visit.holds('experience-lead') &&
      html`<details${form.problem('from') || form.problem('services') ? html` open` : null}>
        <summary>Set a stage</summary>
        ${formOf(form, {
          action: visit.link(`/questionnaires/${item.id}/roll-out`),
          button: 'Set this stage',
          version: item.version,
          secondary: true,
          fields: html`${radioField(form, {
            name: 'stage',
            label: 'How far?',
            choices: [
              { value: 'PILOT', label: 'A pilot, in the services named below' },
              { value: 'TRUST_WIDE', label: 'The whole trust' },
            ],
          })}${dateField(form, { name: 'from', label: 'From which day?' })}${checkboxField(form, {
            name: 'services',
            label: 'Services of the pilot',
            choices: services,
          })}`,
        })}
      </details>`
    }`;

/** One questionnaire with its versions. */
export const questionnaireItem = (
  visit: Visit,
  item: QuestionnaireItem,
  form: Form,
  services: readonly Choice[],
): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/questionnaires')}">Back to the list</a></p>
    <h1>${item.name}</h1>
    <dl class="facts">
      <dt>Asked by</dt>
      <dd>${item.service?.name ?? 'The trust: its core set'}</dd>
      <dt>Looked after by</dt>
      <dd>${item.owner}</dd>
    </dl>
    ${item.versions.slice(0, 1).map((version) => versionPart(visit, item, version, form))}
    ${item.service === null && rollOutPart(visit, item, form, services)}
    ${
      item.versions.length > 1 &&
      html`<details>
        <summary>Earlier versions</summary>
        ${item.versions.slice(1).map((version) => versionPart(visit, item, version, form))}
      </details>`
    }`;
