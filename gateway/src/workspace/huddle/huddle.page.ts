import { dayInWords, ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dueInWords, overdueFlag } from '../answering/answering-list.page.js';
import { reasonWords, type FollowUp } from '../answering/answering.js';
import { instantInWords } from '../days.js';
import { selectField, type Choice } from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';

/** What a ward talks about. */
export interface Huddle {
  readonly since: string;
  readonly responses: number;
  readonly ratings: readonly { readonly rating: string; readonly responses: number }[];
  readonly feedback: readonly {
    readonly id: string;
    readonly rating: string | null;
    readonly comment: string | null;
    readonly language: string | null;
    readonly needsAttention: boolean;
    readonly receivedAt: string;
  }[];
  readonly openActions: readonly {
    readonly id: string;
    readonly did: string;
    readonly status: string;
    readonly publishedOn: string | null;
  }[];
  readonly openFollowUps: readonly (FollowUp & { readonly feedback: { readonly id: string } | null })[];
}

const wards = (visit: Visit, services: readonly Choice[], chosen: string): Html =>
  html`<form method="get" action="${visit.link('/huddle')}" class="stack">
    ${visit.organisations.length > 1 && html`<input type="hidden" name="at" value="${visit.organisation}" />`}
    ${selectField(new Form().over({ service: chosen }), { name: 'service', label: 'Ward or service', choices: services })}
    <button class="button quiet">Show the huddle</button>
  </form>`;

const counts = ({ responses, ratings: given }: Huddle): Html =>
  html`<p>
    ${responses === 0 ? 'Nobody answered' : responses === 1 ? '1 person answered' : `${responses} people answered`}
    in the last 24 hours.
    ${given.map(({ rating, responses: count }) => `${ratings[rating] ?? rating}: ${count}`).join(', ')}
  </p>`;

const heard = (visit: Visit, { feedback }: Huddle): Html =>
  html`<h2>What people said</h2>
    ${
      feedback.length === 0
        ? html`<p>Nothing new. What people say will stand here for a day.</p>`
        : html`<ul class="record">
            ${feedback.map(
              ({ id, rating, comment, language, needsAttention, receivedAt }) =>
                html`<li>
                  <p>
                    <a href="${visit.link(`/answering/${id}`)}">${ratings[rating ?? ''] ?? 'No rating'}</a>
                    ${needsAttention && html`<strong class="flag">Read first</strong>`}
                    <span class="secondary">${instantInWords(receivedAt)}</span>
                  </p>
                  ${
                    comment !== null &&
                    html`<blockquote class="quote">
                      <span class="words" dir="auto" ${language && html` lang="${language}"`}
                        >${comment}</span
                      >
                    </blockquote>`
                  }
                </li> `,
            )}
          </ul>`
    }`;

const toDo = (visit: Visit, { openFollowUps, openActions }: Huddle): Html =>
  html`<h2>To follow up</h2>
    ${
      openFollowUps.length === 0
        ? html`<p>Nothing is to be followed up.</p>`
        : html`<ul>
            ${openFollowUps.map(
              (each) =>
                html`<li>
                  <a href="${visit.link(`/answering/${each.feedback?.id ?? ''}`)}"
                    >${reasonWords[each.reason]}</a
                  >. ${dueInWords(each)}. ${each.overdue && overdueFlag}
                  ${each.owner ? `Looked after by ${each.owner}.` : 'Nobody looks after it yet.'}
                </li> `,
            )}
          </ul>`
    }
    <h2>Actions that are still open</h2>
    ${
      openActions.length === 0
        ? html`<p>No published action of this ward is open.</p>`
        : html`<ul>
            ${openActions.map(
              ({ id, did, status, publishedOn }) =>
                html`<li>
                  <a href="${visit.link(`/actions/${id}`)}">${did}</a>
                  <span class="secondary"
                    >${status === 'PLANNED' ? 'Planned' : 'In progress'}${publishedOn && `, since ${dayInWords(publishedOn)}`}</span
                  >
                </li> `,
            )}
          </ul>`
    }`;

/** The daily huddle of a ward: what came in, and what is still to be done. */
export const huddlePage = (
  visit: Visit,
  services: readonly Choice[],
  chosen: string,
  huddle: Huddle | null,
): Html => {
  const name = services.find(({ value }) => value === chosen)?.label;
  return html`<h1>${huddle && name ? `Huddle of ${name}` : 'Daily huddle'}</h1>
    ${
      services.length === 0
        ? html`<p>There is no ward or service of yours yet.</p>`
        : wards(visit, services, chosen)
    }${huddle && html`${counts(huddle)}${heard(visit, huddle)}${toDo(visit, huddle)}`}`;
};
