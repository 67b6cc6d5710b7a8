import { html, type Html } from '../pages/html.js';
import type { Visit } from './visit.js';

/** Where a page of a list ends. */
export interface PageEnd {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** What of a page's end every list asks for. */
export const pageEnd = 'pageInfo { endCursor hasNextPage }';

/** One way to look at a list. */
export interface ListFilter {
  /** What stands in the address as `show`. */
  readonly show: string;
  readonly label: string;
}

const addressOf = (path: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
};

/** An address that keeps which list somebody came from. */
export const withList = (visit: Visit, path: string): string =>
  addressOf(path, { show: visit.query('show'), after: visit.query('after') });

/** The ways to look at a list, above it. */
export const filterList = (
  visit: Visit,
  path: string,
  filters: readonly ListFilter[],
  chosen: string,
): Html =>
  html`<ul class="filters">
    ${filters.map(
      ({ show, label }) =>
        html`<li>
          <a
            href="${visit.link(addressOf(path, { show }))}"
            ${show === chosen ? html` aria-current="true"` : null}
            >${label}</a
          >
        </li> `,
    )}
  </ul>`;

/** The ways to the first and the next page, below a list. */
export const pager = (visit: Visit, path: string, { endCursor, hasNextPage }: PageEnd): Html | null => {
  const show = visit.query('show');
  const first = visit.query('after') !== '';
  if (!first && !hasNextPage) return null;
  return html`<p class="pager">
    ${first && html`<a href="${visit.link(addressOf(path, { show }))}">First page</a> `}${
      hasNextPage &&
      html`<a href="${visit.link(addressOf(path, { show, after: endCursor ?? '' }))}">Next page</a>`
    }
  </p>`;
};

/** A list, and beside it the item that is open. On a narrow screen an open item has the page to itself. */
export const split = (list: Html, item: Html | null): Html =>
  html`<div class="split${item ? ' open' : ''}">
    <div class="list">${list}</div>
    ${item && html`<div class="item">${item}</div>`}
  </div>`;
