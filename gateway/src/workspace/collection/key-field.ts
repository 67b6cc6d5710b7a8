import { html, type Html } from '../../pages/html.js';
import type { Form } from '../form.js';
import type { Key } from './collection.js';

/** A field that takes one key. */
export interface KeyFieldOptions {
  /** Name of the input, the path of its problems and its `id`. */
  readonly name: string;
  readonly label: string;
  readonly keys: readonly Key[];
  /** What it means when it stays empty; it must be filled in when this is absent. */
  readonly empty?: string;
  /** Whether the page begins here. */
  readonly first?: boolean;
}

/**
 * A field of one sign, so that a hand that types never leaves the keyboard: the sign, then Tab. Enter sends the form.
 * What each key means stands above it and is read out with it.
 */
export function keyField(form: Form, { name, label, keys, empty, first }: KeyFieldOptions): Html {
  const problem = form.problem(name);
  const described = [`${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="field${problem ? ' wrong' : ''}">
    <label for="${name}">${label}</label>
    <p class="hint" id="${name}-hint">
      ${keys.map(({ key, label: meaning }) => html`<span class="key"><kbd>${key}</kbd> ${meaning}</span> `)}${empty}
    </p>
    ${problem && html`<p class="error" id="${name}-error"><span class="hidden">Error: </span>${problem.message}</p>`}
    <input
      id="${name}"
      name="${name}"
      class="one-key"
      value="${form.value(name)}"
      maxlength="1"
      autocomplete="off"
      autocapitalize="characters"
      aria-describedby="${described}"
      ${problem && html` aria-invalid="true"`}
      ${first && !form.refused && html` autofocus`}
    />
  </div> `;
}

/** What a typed key stands for; null when nothing was typed, undefined when the key means nothing. */
export const meaningOf = (keys: readonly Key[], typed: string): string | null | undefined =>
  typed === '' ? null : keys.find(({ key }) => key.toLowerCase() === typed.toLowerCase())?.value;
