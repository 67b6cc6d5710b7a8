import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import type { Visit } from '../visit.js';
import { markedText, type Finding } from './findings.js';

/** What of an answer the panel shows; the document of the page asks for {@link answeringFields}. */
export interface AnsweringPanel {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly additions: readonly { readonly id: string; readonly addedOn: string; readonly text: string }[];
  readonly replies: readonly { readonly state: string; readonly text: string; readonly from: string }[];
  readonly followUps: readonly { readonly doneOn: string | null; readonly dueOn: string }[];
}

/** The fields of an answer that the panel needs. */
export const answeringFields =
  'additions { id addedOn text } replies { state text from } followUps { doneOn dueOn }';

/** What the person added, what was written back, and the way to write more. */
export const answeringPanel = (
  visit: Visit,
  { id, findings, additions, replies, followUps }: AnsweringPanel,
): Html => {
  const open = followUps.filter(({ doneOn }) => doneOn === null);
  return html`${additions.map(
      ({ id: addition, addedOn, text }) =>
        html`<h2>The person added on ${dayInWords(addedOn)}</h2>
          <blockquote class="quote">
            <span class="words" dir="auto">${markedText(text, findings, addition)}</span>
          </blockquote>`,
    )}
    <h2>What we wrote back</h2>
    ${
      replies.length === 0
        ? html`<p>Nothing yet.</p>`
        : html`<ul class="record">
            ${replies
              .filter(({ state }) => state !== 'WITHDRAWN')
              .map(
                ({ state, text, from }) =>
                  html`<li>
                    <p class="secondary">${from}${state !== 'PUBLISHED' && ', not yet to be read'}</p>
                    <p><span class="words" dir="auto">${text}</span></p>
                  </li> `,
              )}
          </ul>`
    }${open.map(({ dueOn }) => html`<p class="notice">To be followed up until ${dayInWords(dueOn)}.</p>`)}
    <p><a class="button quiet" href="${visit.link(`/answering/${id}`)}">Reply or follow up</a></p>`;
};
