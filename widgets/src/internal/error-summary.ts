import { html, nothing, type TemplateResult } from 'lit';

/** Something that the person can do to go on. */
export interface FieldProblem {
  /** What to do, in the person's language. */
  message: string;
  /** Id of the control to do it in; undefined: there is none, so no link. */
  control?: string;
}

/**
 * The list of problems on top of a form. Give it focus with the selector `.summary`. Its links move focus by a
 * handler, because an address such as `#comment` does not reach into a shadow root. The alert stands inside of
 * what takes focus, so that screen readers do not say everything twice.
 */
export function errorSummary(title: string, problems: FieldProblem[]): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  return html`<div class="summary" part="error-summary" tabindex="-1" role="group" aria-label=${title}>
    <div role="alert">
      <b>${title}</b>
      ${problems.map(({ control, message }) => html`<p>${control ? linkTo(control, message) : message}</p>`)}
    </div>
  </div>`;
}

/** The message beside a control; keep `<control>-error` in its `aria-describedby`. */
export function fieldError(
  control: string,
  problems: FieldProblem[],
  prefix: string,
): TemplateResult | typeof nothing {
  const problem = problems.find((candidate) => candidate.control === control);
  if (!problem) return nothing;
  return html`<b class="error" id="${control}-error">
    <span class="hidden">${prefix}</span> ${problem.message}
  </b>`;
}

function linkTo(control: string, message: string): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    const root = (event.target as Node).getRootNode() as ShadowRoot;
    root.getElementById(control)?.focus();
  };
  return html`<a href="#${control}" @click=${go}>${message}</a>`;
}
