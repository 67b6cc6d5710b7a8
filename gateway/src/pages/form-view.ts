import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { FormWords } from './page-words.js';
import type { Place } from './places.js';
import type { Asked } from './questions.js';

/** One thing to put right on a form. */
export interface FormProblem {
  /** Path of the field, such as `reply.email`. */
  readonly path: string;
  /** Code, by which the sentence is found. */
  readonly code: string;
  /** English, where the API gave it; said when a language has no words for the code. */
  readonly message?: string;
}

/** Why an answer was not taken although nothing is wrong with it. */
export type Setback = 'unavailable' | 'busy';

/** What somebody typed into a form, as it came, by the names of its fields. */
export type TypedForm = Readonly<Record<string, string>> & {
  /** Makes it safe to send the form more than once. */
  readonly idempotencyKey: string;
  /** What only robots fill in. */
  readonly website: string;
};

/** The state of a form. */
export interface FormState<Typed extends TypedForm> {
  readonly language: PageLanguage;
  /** Whom it is for; null when that cannot be looked up now. */
  readonly place: Place | null;
  /** The address of the page while it is empty; absent once the form was sent. */
  readonly address?: string;
  readonly answer: Typed;
  readonly problems?: readonly FormProblem[];
  readonly setback?: Setback;
  /** What is asked besides; null when nothing is, absent when that cannot be looked up now. */
  readonly asked?: Asked | null | undefined;
  /** When somebody reads, as the trust says it. */
  readonly listening?: string | null;
}

/** A question with some answers to choose from. */
export interface Choices {
  readonly path: string;
  readonly legend: string | Html;
  readonly hint?: string | Html;
  /** What each answer is called, by its value, and what it means where the name does not say it. */
  readonly choices: Readonly<Record<string, string | readonly [name: string, meaning: string]>>;
}

/** A question with some answers of which several can be chosen. */
export interface Checks extends Pick<Choices, 'path' | 'legend' | 'hint'> {
  /** What each answer is called, by the name of its box. */
  readonly choices: readonly (readonly [name: string, label: string])[];
}

/** A question with more answers than should be on the page at once. */
export interface List {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** What each answer is called, by its value. */
  readonly choices: Readonly<Record<string, string>>;
  /** The value that is chosen until somebody chooses. */
  readonly first: string;
}

/** A question to answer in words. */
export interface TextField {
  readonly path: string;
  readonly label: string | Html;
  readonly hint?: string | Html;
  /** How many lines it has at first; one that does not grow by default. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
}

/** Name and id of the control of a field. */
export const controlOf = (path: string): string => path.replace('.', '-');

/** Draws the parts of a form: what was typed stays, and what is wrong stands beside it and on top. */
export class FormView {
  readonly #problems: readonly FormProblem[];

  /** @param fields paths of the fields that can be wrong; anything else is about the form as a whole */
  constructor(
    private readonly state: FormState<TypedForm>,
    private readonly words: FormWords,
    private readonly fields: readonly string[],
  ) {
    this.#problems = state.problems ?? [];
  }

  /** A title of the page, which says first that something is wrong. */
  title(name: string): string {
    return this.#problems.length > 0 || this.state.setback ? `${this.words.error} ${name}` : name;
  }

  /** On top of the page: what to put right, or why nothing was sent. */
  summary(): Html | false {
    const { setback } = this.state;
    const { notSent, sentences, failure, errorSummary } = this.words;
    if (setback) {
      const reason = setback === 'busy' ? sentences['QUOTA_EXCEEDED'] : failure;
      return this.#alert(notSent, html`<p>${reason}</p>`);
    }
    if (this.#problems.length === 0) return false;
    const links = this.#problems.map(
      (problem) => html`<li><a href="#${this.#target(problem)}">${this.#sentence(problem)}</a></li> `,
    );
    return this.#alert(
      errorSummary,
      html`<ul>
        ${links}
      </ul>`,
    );
  }

  /** The form itself, around its questions. */
  form(questions: Html): Html {
    const { language, answer } = this.state;
    const { idempotencyKey, website } = answer;
    return html`<form method="post" action="${language.link('')}" id="form" class="stack" novalidate>
      <input type="hidden" name="idempotencyKey" value="${idempotencyKey}" />
      ${questions}
      <div class="trap" aria-hidden="true">
        <label for="website">website</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" value="${website}" />
      </div>
      <button class="button">${this.words.send}</button>
    </form>`;
  }

  /** Answers that are large enough for a shaking hand: the whole row can be touched. */
  choices({ path, legend, hint, choices }: Choices): Html {
    const name = controlOf(path);
    const typed = this.state.answer[name];
    const rows = Object.entries(choices).map(([value, words], index) => {
      const id = index === 0 ? name : `${name}-${value}`;
      const [label, meaning] = typeof words === 'string' ? [words] : words;
      return html`<label class="radio" for="${id}">
        <input
          type="radio"
          id="${id}"
          name="${name}"
          value="${value}"
          ${typed === value ? html` checked` : null}
          ${meaning && html`aria-labelledby="${id}-name" aria-describedby="${id}-meaning"`}
        />
        ${meaning ? html`<span><strong id="${id}-name">${label}</strong> <span class="secondary meaning" id="${id}-meaning">${meaning}</span></span>` : label}</label
      > `;
    });
    return html`<div class="field${this.#wrong(path)}">
      <fieldset${this.#describedBy(path, hint)}>
        <legend>${legend}</legend>
        ${this.#notes(path, hint)}${rows}
      </fieldset>
    </div>`;
  }

  /** Answers of which several can be chosen. */
  checks({ path, legend, hint, choices }: Checks): Html {
    const name = controlOf(path);
    const rows = choices.map(([box, label], index) => {
      const id = index === 0 ? name : box;
      const checked = this.state.answer[box] ? html` checked` : null;
      return html`<label class="check" for="${id}">
        <input type="checkbox" id="${id}" name="${box}" value="yes" ${checked} />
        ${label}</label
      > `;
    });
    return html`<div class="field${this.#wrong(path)}">
      <fieldset${this.#describedBy(path, hint)}>
        <legend>${legend}</legend>
        ${this.#notes(path, hint)}${rows}
      </fieldset>
    </div>`;
  }

  /** A list to choose one answer from. */
  list({ path, label, hint, choices, first }: List): Html {
    const name = controlOf(path);
    const typed = this.state.answer[name] ?? '';
    const chosen = Object.hasOwn(choices, typed) ? typed : first;
    const options = Object.entries(choices).map(
      ([value, text]) =>
        html`<option value="${value}" ${value === chosen ? html` selected` : null}>${text}</option> `,
    );
    return html`<div class="field">
      <label for="${name}">${label}</label>
      ${this.#notes(path, hint)}
      <select id="${name}" name="${name}" ${this.#describedBy(path, hint)}>
        ${options}
      </select>
    </div>`;
  }

  /** A text box with its label, hint and error. */
  text({ path, label, hint, rows, type = 'text', autocomplete = 'off' }: TextField): Html {
    const name = controlOf(path);
    const attributes = html`id="${name}" name="${name}"
    autocomplete="${autocomplete}"${this.#describedBy(path, hint)}${this.#invalid(path)}`;
    const typed = this.state.answer[name] ?? '';
    return html`<div class="field${this.#wrong(path)}">
      <label for="${name}">${label}</label>
      ${this.#notes(path, hint)}
      ${
        // A browser takes the first line break of a text box away.
        rows
          ? html`<textarea ${attributes} rows="${rows}" dir="auto">${'\n'}${typed}</textarea>`
          : html`<input
              ${attributes}
              type="${type}"
              value="${typed}"
              dir="${type === 'text' ? 'auto' : 'ltr'}"
            />`
      }
    </div>`;
  }

  /** Day, month and year apart: people who know a date do not look for it in a calendar. */
  day(path: string, legend: string, hint: string, parts: Readonly<Record<string, string>>): Html {
    const boxes = Object.entries(parts).map(([name, label], index) => {
      const id = index === 0 ? controlOf(path) : name;
      return html`<div>
        <label for="${id}">${label}</label>
        <input
          id="${id}"
          name="${name}"
          class="short"
          inputmode="numeric"
          maxlength="4"
          autocomplete="off"
          value="${this.state.answer[name] ?? ''}"
          ${this.#invalid(path)}
        />
      </div> `;
    });
    return html`<div class="field${this.#wrong(path)}">
      <fieldset${this.#describedBy(path, hint)}>
        <legend>${legend}</legend>
        ${this.#notes(path, hint)}
        <div class="day">${boxes}</div>
      </fieldset>
    </div>`;
  }

  #alert(heading: string, content: Html): Html {
    return html`<div class="summary" role="alert" tabindex="-1" autofocus>
      <h2>${heading}</h2>
      ${content}
    </div>`;
  }

  #target({ path }: FormProblem): string {
    return this.fields.includes(path) ? controlOf(path) : 'form';
  }

  /** Every text can be too long or no text; languages say these in general, English through the API. */
  #sentence({ code, message }: FormProblem): string {
    const { sentences, failure } = this.words;
    return sentences[code] ?? sentences[code.slice(-'NOT_TEXT'.length)] ?? message ?? failure;
  }

  #problem(path: string): FormProblem | undefined {
    return this.#problems.find((problem) => problem.path === path);
  }

  #wrong(path: string): string {
    return this.#problem(path) ? ' wrong' : '';
  }

  #invalid(path: string): Html | false {
    return this.#problem(path) !== undefined && html` aria-invalid="true"`;
  }

  #describedBy(path: string, hint: string | Html | undefined): Html | false {
    const name = controlOf(path);
    const ids = [...(hint ? [`${name}-hint`] : []), ...(this.#problem(path) ? [`${name}-error`] : [])];
    return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
  }

  #notes(path: string, hint: string | Html | undefined): Html {
    const name = controlOf(path);
    const problem = this.#problem(path);
    return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${
      problem &&
      html`<p class="error" id="${name}-error">
        <span class="hidden">${this.words.error} </span>${this.#sentence(problem)}
      </p>`
    }`;
  }
}
