import { html, type nothing, type TemplateResult } from 'lit';
import type { OpportunitiesQuery } from '../generated/graphql.js';
import { facts } from '../internal/facts.js';
import { longDate } from '../internal/long-date.js';
import type { OpportunitiesStrings } from './opportunities.strings.js';

/** A way to get involved that is open. */
export type OpenOpportunity = NonNullable<
  NonNullable<OpportunitiesQuery['embed']>['trust']['opportunities']
>['nodes'][number];

/** What stands around the trust's words about an opportunity. */
export interface CardFrame {
  /** Whether it does not fit what the person looks for. Then it is kept, with what is written in its form. */
  hidden: boolean;
  headingLevel: number;
  language: string;
  /** The mark of demonstration data, where it is that. */
  mark: TemplateResult | typeof nothing;
  /** The way to come forward. */
  interest: TemplateResult;
}

/** Draws one opportunity. Words of the trust are put in as text, never as markup. */
export function opportunityCard(
  { id, kind, title, description, level, area, ...opportunity }: OpenOpportunity,
  { hidden, headingLevel, language, mark, interest }: CardFrame,
  strings: OpportunitiesStrings,
): TemplateResult {
  const { time, location, payment, access, trainingNeeded, closingOn } = opportunity;
  return html`<article part="opportunity" tabindex="-1" aria-labelledby="title-${id}" ?hidden=${hidden}>
    ${mark}
    <p class="part">${strings.kinds[kind]}</p>
    <p class="heading title" id="title-${id}" role="heading" aria-level=${headingLevel} dir="auto">
      ${title}
    </p>
    <p class="words" part="description" dir="auto">${description}</p>
    ${facts([
      [strings.time, time],
      [strings.location, location],
      [strings.payment, payment],
      [strings.access, access],
      [strings.training, trainingNeeded],
      [strings.filters.level, level.name],
      [strings.filters.area, area],
      [
        strings.closing,
        closingOn &&
          html`<time datetime=${closingOn}>${longDate(closingOn, language, strings.months)}</time>`,
      ],
    ])}
    ${interest}
  </article>`;
}
