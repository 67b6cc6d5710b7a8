import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { Signpost } from './places.js';

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const call = (telephone: string): Html =>
  html`<a class="telephone" href="tel:${telephone.replace(/[^\d+]/g, '')}"><bdi>${telephone}</bdi></a>`;

const signpost = ({ title, description, telephone, url }: Signpost): Html =>
  html`<li dir="auto">
    <strong>${url && isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title}</strong
    >${telephone && html` ${call(telephone)}`}${description && html`<br />${description}`}
  </li> `;

/** Whom to call in danger, in sentences. */
export const callForHelp = (language: PageLanguage): Html => {
  const { helpEmergency, helpUrgent } = language.words.feedbackForm;
  return html`<p>${language.say(helpEmergency, call('999'))}</p>
    <p>${language.say(helpUrgent, call('111'))}</p>`;
};

/** Help for people in danger, before anything is asked, and the trust's own places to turn to. */
export const helpPanel = (language: PageLanguage, signposts: readonly Signpost[]): Html => {
  const { helpTitle, helpNotHere, helpMore, helpPeople } = language.words.feedbackForm;
  return html`<section class="help" aria-labelledby="help-title">
    <h2 id="help-title">${helpTitle}</h2>
    ${callForHelp(language)}
    <p>${helpNotHere}</p>
    <details>
      <summary>${helpMore}</summary>
      <p>${helpPeople}</p>
      ${
        signposts.length > 0 &&
        html`<ul class="signposts">
          ${signposts.map(signpost)}
        </ul>`
      }
    </details>
  </section>`;
};
