import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';
import { publishedItems, type PublishedList, type PublishedPage } from './published-list.js';

/** A list as a page of its own: what search engines read, and whoever has no script. */
export const publishedPage = (list: PublishedList, found: PublishedPage): Html =>
  page({
    title: `${list.title} – ${found.trust}`,
    banner: found.synthetic
      ? html`<div class="banner">
          <div class="column">
            <strong>Demonstration.</strong> This is not a real NHS website. What stands here is made up.
          </div>
        </div>`
      : undefined,
    main: html`<h1>${list.title}</h1>
      <p class="secondary">${found.trust}</p>
      ${publishedItems(list, found, 2)}${
        found.next !== null &&
        html`<p><a class="button" rel="next" href="?after=${encodeURIComponent(found.next)}">More</a></p>`
      }`,
  });
