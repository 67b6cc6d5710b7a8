import { weekdayInWords } from '../workspace/days.js';
import { html, type Html } from './html.js';

/** How far a case is, for who holds its receipt code. */
export interface CaseProgress {
  readonly reference: string;
  readonly kind: string;
  readonly receivedOn: string;
  readonly stage: 'RECEIVED' | 'ACKNOWLEDGED' | 'CLOSED';
  readonly acknowledgeBy: string | null;
  readonly acknowledgedOn: string | null;
  readonly respondBy: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly trust: { readonly name: string };
}

const kinds: Readonly<Record<string, string>> = {
  CONCERN: 'concern',
  COMPLAINT: 'complaint',
  COMPLIMENT: 'compliment',
  COMMENT: 'comment',
};

const headings: Readonly<Record<CaseProgress['stage'], string>> = {
  RECEIVED: 'We have what you sent',
  ACKNOWLEDGED: 'We are working on it',
  CLOSED: 'It is finished',
};

const outcomes: Readonly<Record<string, string>> = {
  UPHELD: 'We found that you were right to complain.',
  PARTLY_UPHELD: 'We found that you were right about a part of your complaint.',
  NOT_UPHELD: 'We did not find anything that supports your complaint.',
};

function next({ stage, acknowledgedOn, acknowledgeBy, respondBy, closedOn, outcome }: CaseProgress): Html {
  if (stage === 'CLOSED') {
    return html`${closedOn && html`<p>We finished it on ${weekdayInWords(closedOn)}.</p>`}${
      outcome && html`<p>${outcomes[outcome]} Our answer to you says why.</p>`
    }`;
  }
  return html`${acknowledgedOn && html`<p>We told you on ${weekdayInWords(acknowledgedOn)} that we have it.</p>`}${
    stage === 'RECEIVED' &&
    acknowledgeBy &&
    html`<p>We tell you that we have it by ${weekdayInWords(acknowledgeBy)}.</p>`
  }${respondBy && html`<p>We aim to answer you by ${weekdayInWords(respondBy)}.</p>`}`;
}

/** What the holder of a code sees of their case: nothing of what they said, and what happens next. */
export const caseProgress = (progress: CaseProgress): Html =>
  html`<section class="result" aria-labelledby="result-title">
    <h2 id="result-title">${headings[progress.stage]}</h2>
    <p>
      You sent your ${kinds[progress.kind] ?? 'words'} to ${progress.trust.name} on
      ${weekdayInWords(progress.receivedOn)}.
    </p>
    ${next(progress)}
    <p>If you call or write, give this reference: <strong>${progress.reference}</strong></p>
  </section>`;
