import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { checkboxField, formOf, radioField, refusal, textAreaField, textField } from '../fields.js';
import type { Form } from '../form.js';
import { pager, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { involveeRoles, involveeStates, wordsOf } from './involvement-words.js';

/** A person on the register. */
export interface Involvee {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly accessNeeds: string | null;
  readonly roles: readonly string[];
  readonly interests: readonly string[];
  readonly skills: readonly string[];
  readonly state: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly version: number;
}

/** One page of the register. */
export interface Register {
  readonly items: readonly Involvee[];
  readonly end: PageEnd;
}

const search = (visit: Visit): Html =>
  html`<form method="get" action="/workspace/register" class="stack">
    <input type="hidden" name="at" value="${visit.organisation}" />
    <div class="field">
      <label for="interest">Interested in</label>
      <input id="interest" name="interest" value="${visit.query('interest')}" autocomplete="off" />
    </div>
    <div class="field">
      <label for="skill">Skilled in</label>
      <input id="skill" name="skill" value="${visit.query('skill')}" autocomplete="off" />
    </div>
    <button class="button quiet">Filter</button>
  </form>`;

const brief = (visit: Visit, person: Involvee, open: string): Html =>
  html`<li>
    <a
      href="${visit.link(`/register/${person.id}`)}"
      ${person.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${person.name}</span>
      <span class="secondary">${wordsOf(involveeStates, person.state)}</span>
      <span class="excerpt">${[...person.interests, ...person.skills].join(', ')}</span>
    </a>
  </li> `;

/** The register at the left; `open` is who is shown beside it. */
export const registerList = (visit: Visit, { items, end }: Register, open = ''): Html =>
  html`<nav aria-label="Register">
    <p><a class="button" href="${visit.link('/register/new')}">Add a person</a></p>
    ${search(visit)}${
      items.length === 0
        ? html`<p>Nobody is found. People who take part will stand here, with what they like and can do.</p>`
        : html`<ul class="items">
            ${items.map((each) => brief(visit, each, open))}
          </ul>`
    }${pager(visit, '/register', end)}
  </nav>`;

/** The fields of a person. */
const fields = (form: Form): Html =>
  html`${textField(form, { name: 'name', label: 'Name' })}${textField(form, {
    name: 'email',
    label: 'E-mail',
    type: 'email',
  })}${textField(form, { name: 'telephone', label: 'Telephone', type: 'tel' })}${checkboxField(form, {
    name: 'roles',
    label: 'They take part as',
    choices: involveeRoles,
  })}${textField(form, {
    name: 'interests',
    label: 'What they are interested in',
    hint: 'With commas between: older people, food on wards.',
  })}${textField(form, { name: 'skills', label: 'What they can do', hint: 'With commas between.' })}${textAreaField(
    form,
    { name: 'accessNeeds', label: 'What they need to take part', hint: 'You can leave this empty.', rows: 2 },
  )}`;

/** The form for a new person. */
export const newInvolvee = (visit: Visit, form: Form): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/register')}">Back to the register</a></p>
    <h1>Add a person to the register</h1>
    <p>Add only people who agreed to it. Their name and details are kept encrypted, for your team alone.</p>
    ${formOf(form, {
      action: visit.link('/register/new'),
      button: 'Add this person',
      once: true,
      fields: fields(form),
    })}`;

/** One person of the register, with the form that changes what is known. */
export const involveeItem = (visit: Visit, person: Involvee, sent: Form): Html => {
  const { id, name, email, telephone, accessNeeds, roles, interests, skills, state, joinedOn, leftOn } =
    person;
  const form = sent.over({
    name,
    email: email ?? '',
    telephone: telephone ?? '',
    accessNeeds: accessNeeds ?? '',
    roles,
    interests: interests.join(', '),
    skills: skills.join(', '),
    state,
  });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link('/register')}">Back to the register</a></p>
    <h1>${name}</h1>
    <p class="secondary">
      On the register since ${dayInWords(joinedOn)}${leftOn && html`, left on ${dayInWords(leftOn)}`}
    </p>
    ${formOf(form, {
      action: visit.link(`/register/${id}`),
      button: 'Save changes',
      version: person.version,
      fields: html`${radioField(form, { name: 'state', label: 'Now', choices: involveeStates })}${fields(form)}`,
    })}`;
};
