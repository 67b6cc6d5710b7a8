import { html, nothing, type TemplateResult } from 'lit';

/**
 * What is to be known about an item: label and words, each in its own direction. A fact without words is left out; a
 * trust that says nothing about it must not seem to say that there is none.
 */
export function facts(
  all: [label: string, words: string | TemplateResult | null | undefined][],
): TemplateResult {
  return html`<dl part="facts">
    ${all.map(([label, words]) =>
      words
        ? html`<div>
            <dt>${label}</dt>
            <dd class="words" dir="auto">${words}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}
