import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';

/** How far the team is with somebody who came forward, for who holds the receipt code. */
export interface InterestProgress {
  readonly receivedOn: string;
  readonly state: 'NEW' | 'ANSWERED';
  readonly trust: { readonly name: string };
}

/** What the holder of a code sees of their coming forward: not for what, and nothing of what they said. */
export const interestProgress = (
  { receivedOn, state, trust }: InterestProgress,
  language: PageLanguage,
): Html => {
  const { interested, interestStages } = language.words.track;
  const [heading, text] = interestStages[state];
  return html`<h2 id="result-title">${heading}</h2>
    <p>${language.say(interested, html`<bdi>${trust.name}</bdi>`, language.day(receivedOn))}</p>
    <p>${text}</p>`;
};
