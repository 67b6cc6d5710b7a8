import { renderSVG } from 'uqr';
import { dayInWords, halvesOf } from '../pages/feedback-words.js';
import { Html, html } from '../pages/html.js';
import type { Place } from '../pages/places.js';
import type { PosterAction, PosterLayout } from './poster-layout.js';

/** Paper that posters are made for. */
export type Paper = 'a4' | 'a3';

/** What a poster is made of. */
export interface Poster {
  readonly place: Place;
  readonly layout: PosterLayout;
  readonly paper: Paper;
  /** Origin of our pages, as people see it. */
  readonly publicUrl: string;
}

/** What all of the actions are called, and the usual words where they are called differently. */
function titleOf(actions: readonly PosterAction[]): string {
  const labels = new Set(actions.map(({ label }) => label));
  const [said, did] = halvesOf(labels.size === 1 ? ([...labels][0] ?? '') : '');
  return `${said}, ${did.replace('W', 'w')}`;
}

const article = ({ said, did, label, publishedOn, service }: PosterAction, place: Place): Html => {
  const [youSaid, weDid] = halvesOf(label);
  const facts = [!place.service && service?.name, publishedOn && dayInWords(publishedOn)].filter(Boolean);
  return html`<article>
    <h2>${youSaid}</h2>
    <p>${said}</p>
    <h2>${weDid}</h2>
    <p>${did}</p>
    ${facts.length > 0 && html`<p class="facts">${facts.join(', ')}</p>`}
  </article> `;
};

const empty = html`<article>
  <h2>You say</h2>
  <p>Tell us how your care was: what was good, and what could be better.</p>
  <h2>We do</h2>
  <p>Our staff read the answers. What changes will stand here.</p>
</article>`;

/** An address as people type it: nobody has to type the beginning that every browser adds. */
const typed = (address: string): string => address.replace(/^https?:\/\//, '');

/** A poster as one sheet of paper, black on white. */
export const posterPage = ({ place, layout, paper, publicUrl }: Poster): Html => {
  const { trust, service } = place;
  const { actions, size, shortened } = layout;
  const here = encodeURIComponent(service?.id ?? trust.odsCode);
  const feedback = `${publicUrl}/f/${here}`;
  const madeUp = trust.synthetic || actions.some(({ synthetic }) => synthetic);
  const title = titleOf(actions);
  const other = paper === 'a4' ? 'a3' : 'a4';
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title} – poster of ${service?.name ?? trust.name}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/poster.css" />
        <link rel="stylesheet" href="/assets/poster-${paper}.css" />
      </head>
      <body>
        <aside aria-label="How to print">
          <p>
            Print this page on ${paper.toUpperCase()}, without headers and footers.
            <a href="/poster/${here}?size=${other}">The same on ${other.toUpperCase()}</a>
          </p>
        </aside>
        <main>
          <header>
            ${service && html`<p class="service">${service.name}</p>`}
            <p class="trust">${trust.name}</p>
            <h1>${title}</h1>
            ${
              madeUp &&
              html`<p class="made-up"><strong>Demonstration.</strong> What stands here is made up.</p>`
            }
          </header>
          <div class="actions ${size}">
            ${actions.length === 0 ? empty : actions.map((action) => article(action, place))}
          </div>
          <footer>
            <div class="code" role="img" aria-label="QR code of the address beside it">
              ${new Html(renderSVG(feedback, { ecc: 'M', border: 4 }))}
            </div>
            <div>
              <h2>Tell us how your care was</h2>
              <p>
                It takes about a minute, and you need not say who you are. Hold the camera of your phone to
                the square, or type:
              </p>
              <p class="address">${typed(feedback)}</p>
              <p>
                ${shortened ? 'Read it all, and what else changed:' : 'More of what changed:'}
                <span class="address">${typed(publicUrl)}/a/${trust.odsCode}</span>
              </p>
            </div>
          </footer>
        </main>
      </body>
    </html> `;
};
