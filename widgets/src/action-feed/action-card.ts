import { html, nothing, type TemplateResult } from 'lit';
import type { ActionFeedQuery } from '../generated/graphql.js';
import { longDate } from '../internal/long-date.js';
import type { ActionFeedStrings } from './action-feed.strings.js';

/** What people said and what came of it. */
export type PublishedAction = NonNullable<
  NonNullable<ActionFeedQuery['embed']>['trust']['actions']
>['nodes'][number];

/**
 * Draws one action. Words of people and of the trust are put in as text, never as markup, and each keeps its own
 * direction, so that an Arabic sentence leaves an English date alone.
 *
 * @param mark The mark of demonstration data, where it is that.
 */
export function actionCard(
  action: PublishedAction,
  mark: TemplateResult | typeof nothing,
  headingLevel: number,
  strings: ActionFeedStrings,
  language: string,
): TemplateResult {
  const { id, themes, service, publishedOn, status } = action;
  const label = strings.labels[action.label];
  return html`<article part="action" tabindex="-1" aria-labelledby="part-${id} said-${id}">
    ${mark}
    <p class="part" id="part-${id}" role="heading" aria-level=${headingLevel}>${label.said}</p>
    <p class="words" id="said-${id}" part="said" dir="auto">${action.said}</p>
    <div class="did">
      <p class="part" role="heading" aria-level=${headingLevel}>${label.did}</p>
      <p class="words" part="did" dir="auto">${action.did}</p>
    </div>
    <p class="facts soft" part="facts">
      <span class="status ${status}">${strings.statuses[status]}</span>
      ${
        publishedOn
          ? html`<time datetime=${publishedOn}
              >${strings.published(longDate(publishedOn, language, strings.months))}</time
            >`
          : nothing
      }
      ${service ? html`<span>${strings.service}: <bdi>${service.name}</bdi></span>` : nothing}
      ${
        themes.length
          ? html`<span>${strings.themes}: <bdi>${themes.map(({ name }) => name).join(', ')}</bdi></span>`
          : nothing
      }
    </p>
  </article>`;
}
