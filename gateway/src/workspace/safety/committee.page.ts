import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { instantInWords } from '../days.js';
import { formOf, refusal, selectField, textAreaField, textField } from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';

/** A committee in the tree of a trust. */
export interface CommitteeBrief {
  readonly id: string;
  readonly name: string;
  readonly parent: { readonly id: string } | null;
}

/** A question that was put to a committee. */
export interface CommitteeQuestion {
  readonly id: string;
  readonly words: string;
  readonly askedOn: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly state: 'OPEN' | 'ANSWERED';
  readonly version: number;
}

/** A committee with what happens in it. */
export interface CommitteeItem {
  readonly id: string;
  readonly name: string;
  readonly termsOfReference: string | null;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly composition: readonly { readonly role: string; readonly members: number }[];
  readonly meetings: {
    readonly nodes: readonly {
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly papers: readonly object[];
    }[];
  };
  readonly measures: {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly chart: { readonly sentence: string };
    }[];
  };
  readonly questions: { readonly nodes: readonly CommitteeQuestion[] };
}

/** As what people sit on a committee. */
export const committeeRoles = [
  { value: 'CHAIR', label: 'Chair' },
  { value: 'MEMBER', label: 'Member' },
  { value: 'PATIENT_SAFETY_PARTNER', label: 'Patient safety partner' },
] as const;

/** The words of a role. */
export const roleWords = (role: string): string =>
  committeeRoles.find(({ value }) => value === role)?.label ?? role;

function branch(visit: Visit, all: readonly CommitteeBrief[], parent: string | null): Html | null {
  const ids = new Set(all.map(({ id }) => id));
  const here = all.filter((each) =>
    parent === null ? !each.parent || !ids.has(each.parent.id) : each.parent?.id === parent,
  );
  if (here.length === 0) return null;
  return html`<ul class="tree">
    ${here.map(
      ({ id, name }) =>
        html`<li><a href="${visit.link(`/committees/${id}`)}">${name}</a>${branch(visit, all, id)}</li> `,
    )}
  </ul>`;
}

/** The committees of a trust, each below the one that it reports to. */
export const committeeTree = (visit: Visit, all: readonly CommitteeBrief[]): Html =>
  html`<h1>Committees</h1>
    <p><a class="button" href="${visit.link('/committees/new')}">Set a committee up</a></p>
    ${
      branch(visit, all, null) ??
      html`<p>There is no committee yet. Each will stand here below the one that it reports to.</p>`
    }`;

/** The form for a new committee. */
export const newCommittee = (visit: Visit, form: Form, all: readonly CommitteeBrief[]): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/committees')}">Back to the committees</a></p>
    <h1>Set a committee up</h1>
    ${formOf(form, {
      action: visit.link('/committees/new'),
      button: 'Set it up',
      once: true,
      fields: html`${textField(form, { name: 'name', label: 'What is it called?' })}${selectField(form, {
        name: 'parent',
        label: 'To which committee does it report?',
        choices: [
          { value: '', label: 'To none: it stands at the top' },
          ...all.map(({ id, name }) => ({ value: id, label: name })),
        ],
      })}${textAreaField(form, {
        name: 'termsOfReference',
        label: 'Terms of reference',
        hint: 'What it is for and what it may decide. You can write this later.',
        rows: 8,
      })}`,
    })}`;

const meetings = (visit: Visit, { id, meetings: { nodes } }: CommitteeItem): Html =>
  html`<h2>Meetings</h2>
    <p><a href="${visit.link(`/committees/${id}/meetings/new`)}">Plan a meeting</a></p>
    ${
      nodes.length === 0
        ? html`<p>No meeting is planned yet.</p>`
        : html`<ul class="record">
            ${nodes.map(
              ({ id: meeting, title, startsAt, papers }) =>
                html`<li>
                  <a href="${visit.link(`/meetings/${meeting}`)}">${title}</a>, ${instantInWords(startsAt)},
                  ${papers.length === 0 ? 'no papers yet' : papers.length === 1 ? '1 paper' : `${papers.length} papers`}
                </li> `,
            )}
          </ul>`
    }`;

const measures = (visit: Visit, { id, measures: { nodes } }: CommitteeItem): Html =>
  html`<h2>Figures</h2>
    <p><a href="${visit.link(`/committees/${id}/measures/new`)}">Follow a new figure</a></p>
    ${
      nodes.length === 0
        ? html`<p>This committee does not follow any figures yet.</p>`
        : html`<ul class="record">
            ${nodes.map(
              ({ id: measure, name, chart }) =>
                html`<li>
                  <a href="${visit.link(`/committees/${id}/measures/${measure}`)}">${name}</a>
                  <p class="secondary">${chart.sentence}</p>
                </li> `,
            )}
          </ul>`
    }`;

const questions = (visit: Visit, { id, questions: { nodes } }: CommitteeItem): Html =>
  html`<h2>Questions</h2>
    ${
      nodes.length === 0
        ? html`<p>Nobody has asked a question yet.</p>`
        : html`<ul class="record">
            ${nodes.map(
              (each) =>
                html`<li>
                  <p class="words" dir="auto"><strong>${each.words}</strong></p>
                  <p class="secondary">Asked on ${dayInWords(each.askedOn)}</p>
                  ${
                    each.state === 'OPEN'
                      ? html`<p>
                          <a href="${visit.link(`/committees/${id}/questions/${each.id}`)}"
                            >Answer this question</a
                          >
                        </p>`
                      : html`<p class="words" dir="auto">${each.answer}</p>
                          <p class="secondary">
                            ${each.answeredOn && html`Answered on ${dayInWords(each.answeredOn)}`}
                          </p>`
                  }
                </li> `,
            )}
          </ul>`
    }`;

/** One committee: what it is, who sits on it, its meetings, its figures and its questions. */
export const committeeItem = (visit: Visit, item: CommitteeItem): Html => {
  const { id, name, parent, children, composition, termsOfReference } = item;
  const seats = composition.filter(({ members }) => members > 0);
  return html`<p><a href="${visit.link('/committees')}">All committees</a></p>
    <h1>${name}</h1>
    <dl class="facts">
      <dt>Reports to</dt>
      <dd>
        ${parent ? html`<a href="${visit.link(`/committees/${parent.id}`)}">${parent.name}</a>` : 'No other committee'}
      </dd>
      ${
        children.length > 0 &&
        html`<dt>Below it</dt>
          <dd>
            ${children.map((child) => html`<a href="${visit.link(`/committees/${child.id}`)}">${child.name}</a> `)}
          </dd>`
      }
      <dt>Who sits on it</dt>
      <dd>
        ${seats.map(({ role, members }) => `${roleWords(role)}: ${members}`).join(', ') || 'Nobody yet'}.
        <a href="${visit.link(`/committees/${id}/members`)}">Places on this committee</a>
      </dd>
    </dl>
    ${
      termsOfReference &&
      html`<details>
        <summary>Terms of reference</summary>
        <p class="words">${termsOfReference}</p>
      </details>`
    }
    ${questions(visit, item)}${meetings(visit, item)}${measures(visit, item)}`;
};

/** The form that answers one question. */
export const answerPage = (
  visit: Visit,
  committee: CommitteeItem,
  question: CommitteeQuestion,
  form: Form,
): Html =>
  html`${refusal(form)}
    <p><a href="${visit.link(`/committees/${committee.id}`)}">${committee.name}</a></p>
    <h1>Answer a question</h1>
    <p class="quote words" dir="auto">${question.words}</p>
    <p class="secondary">Asked on ${dayInWords(question.askedOn)}</p>
    ${formOf(form, {
      action: visit.link(`/committees/${committee.id}/questions/${question.id}`),
      button: 'Send this answer',
      version: question.version,
      fields: textAreaField(form, {
        name: 'answer',
        label: 'Your answer',
        hint: 'Everybody who sits on this committee reads it.',
        rows: 8,
      }),
    })}`;
