import { pagePolicy } from '../http/content-policies.js';
import type { ShowFailure } from '../http/error-handler.js';
import { callForHelp } from './help-panel.js';
import { hostedPage } from './hosted-page.js';
import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { PageLanguages } from './page-languages.js';
import type { PageWords } from './page-words.js';
import { sendPage } from './send-page.js';

const wordsFor: Readonly<Record<number, 'foreign' | 'notFound' | 'tooLong' | 'tooMany' | 'away'>> = {
  403: 'foreign',
  404: 'notFound',
  413: 'tooLong',
  429: 'tooMany',
  503: 'away',
};

const saidOf = (
  { hostedPages, track }: PageWords,
  status: number,
): readonly [heading: string, text: string] =>
  ({ ...hostedPages, tooMany: track.tooMany, away: track.away })[
    wordsFor[status] ?? (status < 500 ? 'notRead' : 'broken')
  ];

function failurePage(status: number, language: PageLanguage): Html {
  const [heading, text] = saidOf(language.words, status);
  return hostedPage({
    language,
    title: `${heading} – WeSaid`,
    main: html`<h1>${heading}</h1>
      <p>${text}</p>
      <p><a href="/">${language.words.hostedPages.start}</a></p>
      ${callForHelp(language)}`,
  });
}

/** The pages that speak every language; all others are in English, and what fails there is, too. */
const hosted = /^\/(?:f|r|concern)(?:[/?]|$)/;

/** Makes what shows a failure to a person: what happened and what to do, without any jargon. */
export const createShowFailure =
  (languages: PageLanguages): ShowFailure =>
  (request, reply, { status }) => {
    // The address that failed may have had another policy, or none of its own.
    reply.helmet({ contentSecurityPolicy: pagePolicy });
    const language = hosted.test(request.url) ? languages.of(request) : languages.english;
    return sendPage(reply, failurePage(status, language));
  };
