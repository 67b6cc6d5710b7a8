import { html, type Html } from '../pages/html.js';
import type { Form } from './form.js';
import { lookButton, readingNote, wordsStay } from './reading-age.js';

/** What every field has. */
export interface FieldOptions {
  /** Name of the input, the path of its problems and its `id`: each name once on a page. */
  readonly name: string;
  readonly label: string;
  /** What helps to fill it in, as plain text. */
  readonly hint?: string;
}

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface Marks {
  readonly id: string;
  readonly wrong: boolean;
  readonly hint: Html | undefined;
  readonly error: Html | undefined;
  readonly meanwhile: Html | undefined;
  /** How easy its words are to read. */
  readonly reading: Html | undefined;
  /** The attributes that tie hint and error to the control. */
  readonly described: Html | undefined;
}

/** @param name how a stored value is written for people */
function marksOf(form: Form, field: FieldOptions, name: (value: string) => string = (value) => value): Marks {
  const id = field.name;
  const problem = form.problem(field.name);
  const meanwhile = form.savedMeanwhile(field.name);
  const reading = form.reading(field.name);
  const describedBy = [
    field.hint && `${id}-hint`,
    problem && `${id}-error`,
    meanwhile && `${id}-now`,
    reading && `${id}-reading`,
  ].filter(Boolean);
  return {
    id,
    wrong: problem !== undefined,
    hint: field.hint === undefined ? undefined : html`<p class="hint" id="${id}-hint">${field.hint}</p>`,
    error:
      problem &&
      html`<p class="error" id="${id}-error"><span class="hidden">Error: </span>${problem.message}</p>`,
    meanwhile:
      meanwhile === null
        ? undefined
        : html`<p class="meanwhile" id="${id}-now">
            <strong>Somebody else saved:</strong>
            <span class="words">${meanwhile.map(name).join(', ') || 'nothing'}</span>
          </p>`,
    reading: reading && readingNote(reading, `${id}-reading`),
    described:
      describedBy.length > 0
        ? html` aria-describedby="${describedBy.join(' ')}"${problem && html` aria-invalid="true"`}`
        : undefined,
  };
}

const around = ({ wrong }: Marks, content: Html): Html =>
  html`<div class="field${wrong ? ' wrong' : ''}">${content}</div> `;

/** What a one-line field may be besides. */
export interface TextFieldOptions extends FieldOptions {
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'datetime-local' | 'number' | 'url';
  /** How wide it looks: as wide as what belongs in it. */
  readonly width?: 'short' | 'medium';
}

/** A field of one line. Days and times are typed into the browser's own. */
export function textField(form: Form, field: TextFieldOptions): Html {
  const marks = marksOf(form, field);
  const { id, hint, error, meanwhile, reading, described } = marks;
  return around(
    marks,
    html`<label for="${id}">${field.label}</label>${hint}${error}${meanwhile}
      <input
        id="${id}"
        name="${field.name}"
        type="${field.type ?? 'text'}"
        ${field.width && html` class="${field.width}"`}
        value="${form.value(field.name)}"
        autocomplete="off"
        ${described}
      />${reading}`,
  );
}

/** A day, as `2026-11-03`. */
export const dateField = (form: Form, field: FieldOptions): Html =>
  textField(form, { ...field, type: 'date', width: 'medium' });

/** A field of several lines. */
export function textAreaField(form: Form, field: FieldOptions & { readonly rows?: number }): Html {
  const marks = marksOf(form, field);
  const { id, hint, error, meanwhile, reading, described } = marks;
  return around(
    marks,
    html`<label for="${id}">${field.label}</label>${hint}${error}${meanwhile}
      <textarea id="${id}" name="${field.name}" rows="${field.rows ?? 4}" ${described}>
${form.value(field.name)}</textarea
      >${reading}`,
  );
}

const labelIn =
  (choices: readonly Choice[]) =>
  (value: string): string =>
    choices.find((choice) => choice.value === value)?.label ?? value;

/** One of many, in a list that opens. */
export function selectField(form: Form, field: FieldOptions & { readonly choices: readonly Choice[] }): Html {
  const marks = marksOf(form, field, labelIn(field.choices));
  const { id, hint, error, meanwhile, described } = marks;
  return around(
    marks,
    html`<label for="${id}">${field.label}</label>${hint}${error}${meanwhile}
      <select id="${id}" name="${field.name}" ${described}>
        ${field.choices.map(
          ({ value, label }) =>
            html`<option value="${value}" ${form.value(field.name) === value ? html` selected` : null}>
              ${label}
            </option>`,
        )}
      </select>`,
  );
}

const choice = (
  type: 'radio' | 'checkbox',
  { name, id, chosen }: { name: string; id: string; chosen: readonly string[] },
  { value, label, hint }: Choice,
): Html =>
  html`<label class="${type}" for="${id}"
    ><input
      type="${type}"
      id="${id}"
      name="${name}"
      value="${value}"
      ${chosen.includes(value) ? html` checked` : null}
    /><span>${label}${hint && html`<span class="hint">${hint}</span>`}</span></label
  > `;

function choices(
  type: 'radio' | 'checkbox',
  form: Form,
  field: FieldOptions & { readonly choices: readonly Choice[] },
): Html {
  const marks = marksOf(form, field, labelIn(field.choices));
  const { id, hint, error, meanwhile, described } = marks;
  const chosen = form.values(field.name);
  return around(
    marks,
    html`<fieldset${described}><legend>${field.label}</legend>${hint}${error}${meanwhile}${field.choices.map(
      (each, index) =>
        // The first control has the field's own id, so that the link of the error summary leads there.
        choice(type, { name: field.name, id: index === 0 ? id : `${id}-${index + 1}`, chosen }, each),
    )}</fieldset>`,
  );
}

/** One of a few, all seen at once. */
export const radioField = (form: Form, field: FieldOptions & { readonly choices: readonly Choice[] }): Html =>
  choices('radio', form, field);

/** Any of a few. */
export const checkboxField = (
  form: Form,
  field: FieldOptions & { readonly choices: readonly Choice[] },
): Html => choices('checkbox', form, field);

/** What a form does. */
export interface FormFrame {
  /** Address that takes it, as `visit.link` gives it. */
  readonly action: string;
  /** What its button does, verb first. */
  readonly button: string;
  readonly fields: Html;
  /** The version that was read, for a change of something stored. */
  readonly version?: number;
  /** Whether sending twice must make one thing: the key goes along. */
  readonly once?: boolean;
  /** Whether it is the main thing to do on the page; others have a quieter button. */
  readonly secondary?: boolean;
  /** Whether everybody can read its words: the person can ask how easy they are, and say that hard ones stay. */
  readonly published?: boolean;
}

/** A form with its hidden values. Above it stands {@link refusal} when it comes back. */
export const formOf = (
  form: Form,
  { action, button, fields, version, once, secondary, published }: FormFrame,
): Html =>
  html`<form method="post" action="${action}" class="stack" novalidate>
    ${version !== undefined && html`<input type="hidden" name="expectedVersion" value="${form.version(version)}" />`}
    ${once && html`<input type="hidden" name="idempotencyKey" value="${form.idempotencyKey}" />`}
    ${fields}${published && wordsStay(form)}
    <button class="button${secondary ? ' quiet' : ''}">${button}</button>
    ${published && lookButton}
  </form>`;

const setbacks = {
  conflict: html`<h2>Somebody else changed this while you were writing</h2>
    <p>
      Nothing was saved, and nothing of yours is lost. What is saved now stands beside each field that
      differs. Look at both, change yours if you need to, and send it again.
    </p>`,
  unavailable: html`<h2>This was not saved</h2>
    <p>
      A part of our service is not answering. Everything you wrote is still here. Wait a minute, then send it
      again.
    </p>`,
  unreadable: html`<h2>This was not saved</h2>
    <p>
      Something you wrote cannot be read. Look at the days and numbers, and write in letters, numbers and
      signs only.
    </p>`,
} as const;

/** Says on top of the page why a form comes back, with a link to each field to put right; nothing when it does not. */
export const refusal = (form: Form): Html | null =>
  form.refused
    ? html`<div class="summary" role="alert" tabindex="-1" autofocus>
        ${
          form.setback
            ? setbacks[form.setback]
            : html`<h2>There is a problem</h2>
                <ul>
                  ${form.problems.map(({ path, message }) => html`<li><a href="#${path.replace(/\.\d.*$/, '')}">${message}</a></li>`)}
                </ul>`
        }
      </div>`
    : null;
