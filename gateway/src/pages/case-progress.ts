import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { PageWords } from './page-words.js';

/** How far a case is, for who holds its receipt code. */
export interface CaseProgress {
  readonly reference: string;
  readonly kind: keyof PageWords['track']['cases'];
  readonly receivedOn: string;
  readonly stage: 'RECEIVED' | 'ACKNOWLEDGED' | 'CLOSED';
  readonly acknowledgeBy: string | null;
  readonly acknowledgedOn: string | null;
  readonly respondBy: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly trust: { readonly name: string };
}

function next(progress: CaseProgress, language: PageLanguage): Html {
  const { track } = language.words;
  const { stage, acknowledgedOn, acknowledgeBy, respondBy, closedOn, outcome } = progress;
  const on = (sentence: string, day: string | null | undefined): Html | null =>
    day ? html`<p>${language.say(sentence, language.weekday(day))}</p>` : null;
  if (stage === 'CLOSED') {
    const found = outcome && track.outcomes[outcome];
    return html`${on(track.closedOn, closedOn)}${found && html`<p>${found} ${track.outcomeReasons}</p>`}`;
  }
  return html`${on(track.acknowledgedOn, acknowledgedOn)}${
    stage === 'RECEIVED' && on(track.acknowledgeBy, acknowledgeBy)
  }${on(track.respondBy, respondBy)}`;
}

/** What the holder of a code sees of their case: nothing of what they said, and what happens next. */
export const caseProgress = (progress: CaseProgress, language: PageLanguage): Html => {
  const { track } = language.words;
  const { kind, stage, trust, receivedOn, reference } = progress;
  const sent = language.say(track.sentTo, html`<bdi>${trust.name}</bdi>`, language.weekday(receivedOn));
  return html`<h2 id="result-title">${track.cases[kind]}: ${track.caseStages[stage]}</h2>
    <p>${sent}</p>
    ${next(progress, language)}
    <p>
      ${track.reference}: <strong><bdi>${reference}</bdi></strong>
    </p>
    <p>${track.referenceHint}</p>`;
};
