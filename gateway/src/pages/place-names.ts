import { html, type Html } from './html.js';
import type { Place } from './places.js';

/** A title with the name of whoever gets what is written. */
export const nameOf = (title: string, place: Place | null): string =>
  place ? `${title} – ${place.service?.name ?? place.trust.name}` : title;

/** The service, where it is for one, and its trust. */
export const namesOf = (place: Place | null): Html | null =>
  place &&
  html`<p class="secondary">
    ${place.service && html`<bdi>${place.service.name}</bdi>, `}<bdi>${place.trust.name}</bdi>
  </p>`;
