import { html, type Html } from './html.js';
import { page } from './page.js';

/** What else there is on this gateway. */
export const links: readonly (readonly [address: string, name: string, what: string])[] = [
  [
    '/f/RT5',
    'The feedback form as a page',
    'for QR codes and links in messages; it works without JavaScript',
  ],
  [
    '/concern/RT5',
    'Raise a concern as a page',
    'a compliment, comment, concern or complaint; it works without JavaScript',
  ],
  ['/poster/RT5', 'A poster', 'what people said and what was done about it, on one sheet to print'],
  ['/r', 'What happened to what you told us', 'type the code that you got'],
  ['/workspace', 'Workspace', 'where staff read, answer and act; sign in first'],
  ['/committee', 'Your committees', 'papers, figures and questions for members; sign in first'],
  ['/graphql', 'The API', 'try queries out in the browser; sign in first'],
  ['/sign-in?return=/graphql', 'Sign in', 'for staff of a trust or an integrated care board'],
  ['/docs/', 'How to use the widgets', 'every widget to try, with its options'],
  ['/widgets/v1/integrity.json', 'The widget files', 'with a hash of each'],
  ['/health/ready', 'Health', 'which parts answer'],
  ['/metrics', 'Figures', 'for Prometheus'],
];

/** The list of what else there is. */
export const linkList = (left: readonly (typeof links)[number][]): Html =>
  html`<ul class="links">
    ${left.map(([address, name, what]) => html`<li><a href="${address}">${name}</a>: ${what}</li> `)}
  </ul>`;

/** The start page of a gateway that shows no demonstration. */
export const homePage = (): Html =>
  page({
    title: 'WeSaid',
    main: html`<h1>WeSaid</h1>
      <p>NHS trusts hear what people say, act on it, and show what changed.</p>
      ${linkList(links.filter(([address]) => !address.endsWith('/RT5')))}`,
  });
