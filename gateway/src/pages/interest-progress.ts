import { dayInWords } from './feedback-words.js';
import { html, type Html } from './html.js';

/** How far the team is with somebody who came forward, for who holds the receipt code. */
export interface InterestProgress {
  readonly receivedOn: string;
  readonly state: 'NEW' | 'ANSWERED';
  readonly trust: { readonly name: string };
}

const states: Readonly<Record<InterestProgress['state'], readonly [heading: string, text: string]>> = {
  NEW: ['We have what you sent', 'The involvement team has not answered you yet.'],
  ANSWERED: ['We have answered you', 'We wrote you an e-mail or called you.'],
};

/** What the holder of a code sees of their coming forward: not for what, and nothing of what they said. */
export const interestProgress = ({ receivedOn, state, trust }: InterestProgress): Html =>
  html`<section class="result" aria-labelledby="result-title">
    <h2 id="result-title">${states[state][0]}</h2>
    <p>You told ${trust.name} on ${dayInWords(receivedOn)} that you would like to get involved.</p>
    <p>${states[state][1]}</p>
  </section>`;
