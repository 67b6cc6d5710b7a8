import { html, nothing, type TemplateResult } from 'lit';

/** One question with a few answers. */
export interface RadioGroup {
  /** Name of the field; the first choice has it as its id. */
  name: string;
  /** The question: words, or a heading. */
  legend: string | TemplateResult;
  /** What stands between the question and its answers: a hint or an error. */
  note: string | TemplateResult | typeof nothing;
  required?: boolean;
  /** Value → label, in their order. None is chosen for the person. */
  choices: Record<string, string>;
}

/** Draws a question whose answers are large enough for a shaking hand: the whole row can be touched. */
export function radioGroup({ name, legend, note, required, choices }: RadioGroup): TemplateResult {
  return html`<fieldset part="question" aria-describedby="${name}-note">
    <legend><b>${legend}</b></legend>
    <div class="stack">
      <div class="soft" id="${name}-note">${note}</div>
      ${Object.entries(choices).map(
        ([value, label], index) =>
          html`<label class="choice" part="choice"
            ><input
              type="radio"
              id=${index ? nothing : name}
              name=${name}
              value=${value}
              ?required=${required}
            />
            ${label}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
