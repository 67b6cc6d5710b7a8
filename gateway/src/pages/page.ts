import { html, type Html } from './html.js';

/** What one of our pages is made of. */
export interface PageOptions {
  /** Its name in tabs and bookmarks; the heading stands in `main`. */
  readonly title: string;
  readonly main: Html;
  /** Above everything else: whose page it is, or what to know about it. */
  readonly banner?: Html | undefined;
  /** Language of the page; British English by default. */
  readonly lang?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** The link over everything that leads to the content, in the language of the page. */
  readonly skip?: string;
  /** At the top, beside the name of the product. */
  readonly navigation?: Html;
  /** What {@link navigation} leads to: pages by default. */
  readonly navigationName?: string;
  /** Files of ours that run on the page. */
  readonly scripts?: readonly string[];
  /** The same for files that are modules, such as the loader of the widgets. */
  readonly modules?: readonly string[];
  readonly styles?: readonly string[];
  /** Whether the content fills the window instead of one column for reading. */
  readonly wide?: boolean;
  /** Whether it is a page to work at: denser, and as wide as a list beside an item needs. */
  readonly desk?: boolean;
  /** Beside the name of the product: who is signed in and where. */
  readonly account?: Html;
}

/** The frame of every page: language, window, skip link, landmarks. */
export const page = ({
  title,
  main,
  banner,
  lang = 'en-GB',
  direction = 'ltr',
  skip = 'Skip to the content',
  navigation,
  navigationName = 'Pages',
  scripts = [],
  modules = [],
  styles = [],
  wide = false,
  desk = false,
  account,
}: PageOptions): Html =>
  html`<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/pages.css">
${styles.map((style) => html`<link rel="stylesheet" href="${style}" /> `)}${scripts.map((script) => html`<script src="${script}" defer></script> `)}${modules.map((module) => html`<script src="${module}" type="module"></script> `)}</head>
<body${wide ? html` class="wide"` : desk ? html` class="desk"` : null}>
<header>
<a class="skip" href="#main">${skip}</a>
${banner}
<div class="top"><div class="column">
<a class="brand" href="/">WeSaid</a>
${account}
${navigation && html`<nav aria-label="${navigationName}">${navigation}</nav>`}
</div></div>
</header>
<main id="main" tabindex="-1" class="column">
${main}
</main>
</body>
</html>
`;
