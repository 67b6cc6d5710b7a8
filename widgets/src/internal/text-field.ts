import { html, nothing, type TemplateResult } from 'lit';
import { fieldError, type FieldProblem } from './error-summary.js';

/** One question that is answered in words. */
export interface TextField {
  /** Id of the control. */
  id: string;
  /** Name of the field. Default: the id. */
  name?: string;
  label: string;
  hint?: string | TemplateResult;
  /** More that belongs to the description, such as a character count; its id ends in `-count`. */
  count?: TemplateResult;
  /** What goes in, for the right keyboard: `email`, `tel`, or `lines` for more than one line. Default: one line. */
  type?: 'text' | 'email' | 'tel' | 'lines';
  /** What the browser may fill in for the person. Default: nothing. */
  autocomplete?: string;
  required?: boolean;
}

/** The ids of what describes a control, of those that are drawn; nothing where none is. */
export const describedBy = (...ids: unknown[]): string | typeof nothing =>
  ids.filter(Boolean).join(' ') || nothing;

/** Draws a question with its label, hint, error and text box. */
export function textField(
  problems: FieldProblem[],
  errorPrefix: string,
  { id, name = id, label, hint, count, type = 'text', autocomplete = 'off', required = false }: TextField,
): TemplateResult {
  const error = fieldError(id, problems, errorPrefix);
  const invalid = error !== nothing;
  const described = describedBy(hint && `${id}-hint`, invalid && `${id}-error`, count && `${id}-count`);
  return html`<div class="stack">
    <label for=${id}><b>${label}</b></label>
    ${hint ? html`<p class="soft" id="${id}-hint">${hint}</p>` : nothing} ${error}
    ${
      type === 'lines'
        ? html`<textarea
            id=${id}
            name=${name}
            part="field"
            dir="auto"
            autocomplete=${autocomplete}
            aria-describedby=${described}
            aria-invalid=${invalid}
            ?required=${required}
          ></textarea>`
        : html`<input
            class="field"
            id=${id}
            name=${name}
            part="field"
            dir="auto"
            type=${type}
            autocomplete=${autocomplete}
            aria-describedby=${described}
            aria-invalid=${invalid}
            ?required=${required}
          />`
    }
    ${count}
  </div>`;
}
