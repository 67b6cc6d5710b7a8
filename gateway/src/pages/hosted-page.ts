import { html, type Html } from './html.js';
import { page } from './page.js';
import type { PageLanguage } from './page-language.js';
import type { Place } from './places.js';

/** A page for everybody, in the language of its reader. */
export interface HostedPage {
  readonly language: PageLanguage;
  readonly title: string;
  readonly main: Html;
  /** The trust or service that it is about, where it is known. */
  readonly place?: Place | null;
  /** Its address, under which it is there in other languages; absent for an answer to a form, which a link would lose. */
  readonly address?: string | undefined;
  readonly scripts?: readonly string[];
}

/** Says so when a trust's figures and actions are made up. */
const demonstration = ({ words }: PageLanguage): Html => {
  const [name, meaning] = words.hostedPages.demonstration;
  return html`<div class="banner">
    <div class="column"><strong>${name}</strong> ${meaning}</div>
  </div>`;
};

const linksTo = (address: string, { tag, all }: PageLanguage): Html =>
  html`${all
    .filter((each) => each.tag !== tag)
    .map(
      (each) =>
        html`<a
          href="${each.link(address)}"
          lang="${each.tag}"
          hreflang="${each.tag}"
          dir="${each.words.direction}"
          >${each.words.name}</a
        > `,
    )}`;

/** The frame of a page for everybody: links to the same page in other languages, and what to know about its words. */
export const hostedPage = ({ language, title, main, place, address, scripts }: HostedPage): Html => {
  const { tag, direction, notChecked, hostedPages } = language.words;
  return page({
    title,
    lang: tag === 'en' ? 'en-GB' : tag,
    direction,
    skip: hostedPages.skip,
    ...(address === undefined
      ? {}
      : { navigation: linksTo(address, language), navigationName: hostedPages.languages }),
    ...(scripts ? { scripts } : {}),
    banner: place?.trust.synthetic ? demonstration(language) : undefined,
    main: html`${notChecked && html`<p class="secondary">${notChecked}</p>`}${main}`,
  });
};
