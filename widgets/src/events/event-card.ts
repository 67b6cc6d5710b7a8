import { html, nothing, type TemplateResult } from 'lit';
import type { EventsQuery } from '../generated/graphql.js';
import { facts } from '../internal/facts.js';
import { londonDay, londonTime } from '../internal/london-time.js';
import { safeWebAddress } from '../internal/safe-web-address.js';
import type { EventsStrings } from './events.strings.js';

/** Something that people can come to. */
export type UpcomingEvent = NonNullable<
  NonNullable<EventsQuery['embed']>['trust']['events']
>['nodes'][number];

/**
 * Draws one event. Words of the trust are put in as text, never as markup.
 *
 * @param mark The mark of demonstration data, where it is that.
 */
export function eventCard(
  event: UpcomingEvent,
  mark: TemplateResult | typeof nothing,
  headingLevel: number,
  strings: EventsStrings,
  language: string,
): TemplateResult {
  const { id, kind, title, description, venue, online, host, access } = event;
  const url = safeWebAddress(event.url);
  return html`<article part="event" tabindex="-1" aria-labelledby="title-${id}">
    ${mark}
    <p class="part">${strings.kinds[kind]}</p>
    <p class="heading title" id="title-${id}" role="heading" aria-level=${headingLevel} dir="auto">
      ${title}
    </p>
    ${facts([
      [strings.when, timeOf(event, strings, language)],
      [
        strings.where,
        html`<bdi>${venue}</bdi> ${online ? html`<br /><bdi>${strings.online}</bdi>` : nothing}
          ${url ? html`<br /><a href=${url}>${strings.link}</a>` : nothing}`,
      ],
      [strings.host, host],
      [strings.access, access],
    ])}
    <p class="words" part="description" dir="auto">${description}</p>
  </article>`;
}

function timeOf(
  { startsAt, endsAt }: UpcomingEvent,
  { span, names }: EventsStrings,
  language: string,
): TemplateResult {
  const day = londonDay(startsAt, language, names);
  const lastDay = londonDay(endsAt, language, names);
  const end = londonTime(endsAt, language);
  return html`<time datetime=${startsAt}
    >${span(`${day}, ${londonTime(startsAt, language)}`, day === lastDay ? end : `${lastDay}, ${end}`)}</time
  >`;
}
