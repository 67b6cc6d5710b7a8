import { html, type Html } from '../../pages/html.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import type { WorkspaceAnswer } from '../workspace-section.js';
import { feedbackItemDocument, lookAtOriginalDocument } from './feedback.documents.js';
import { withView } from './feedback-view.js';
import type { FeedbackItem } from './feedback.js';
import { showItem } from './read-feedback.js';

interface Original {
  readonly words: string | null;
  readonly parts: readonly { readonly part: string; readonly words: string }[];
}

const quote = (words: string): Html =>
  html`<blockquote class="quote"><span class="words" dir="auto">${words}</span></blockquote>`;

/** What a person wrote before personal details were taken out. Who reads it says why. */
export async function showOriginal(visit: Visit): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const reason = visit.typed('reason');
  if (reason === '' || reason.length > 300) {
    const message = 'Say in a few words why you read the original.';
    const problems = [{ path: 'reason', code: 'REASON_MISSING', message }];
    return showItem(visit, new Form({ problems, saved: { reason: [reason] } }));
  }
  const [{ lookAtOriginal }, { feedbackItem }] = await Promise.all([
    visit.ask<{ lookAtOriginal: Original }>(lookAtOriginalDocument, { feedback: id, reason }),
    visit.ask<{ feedbackItem: FeedbackItem | null }>(feedbackItemDocument, { id }),
  ]);
  const asked = (part: string): string =>
    feedbackItem?.answers.find(({ question }) => question === part)?.asked ?? 'What the person added later';
  return {
    title: 'The original',
    main: html`<h1>The original</h1>
      <p class="notice">That you read this is written down, with the time and the reason.</p>
      ${lookAtOriginal.words !== null && quote(lookAtOriginal.words)}
      ${lookAtOriginal.parts.map(
        ({ part, words }) =>
          html`<h2>${asked(part)}</h2>
            ${quote(words)}`,
      )}
      <p><a href="${visit.link(withView(visit, `/feedback/${id}`))}">Back to the answer</a></p>`,
  };
}
