import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { formOf, refusal } from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { figureRows } from './invitation-table.js';
import { count, outcomeInWords, type ExclusionRule, type ListBrief, type ListItem } from './invitation.js';

const invitedIn = ({ outcomes }: ListBrief): number =>
  outcomes.find(({ outcome }) => outcome === 'INVITED')?.rows ?? 0;

/** The form by which a list comes. */
export const uploadForm = (visit: Visit, form: Form): Html => {
  const problem = form.problem('file');
  return html`<form
    method="post"
    action="${visit.link('/invitations/lists')}"
    enctype="multipart/form-data"
    class="stack"
    novalidate
  >
    <div class="field${problem ? ' wrong' : ''}">
      <label for="file">List of people who were here</label>
      <p class="hint" id="file-hint">
        A CSV file of at most 10 MB, with a line for each contact: service, day, mobile number, setting, and
        why somebody must not be asked. You see what would be sent before anything is.
      </p>
      ${
        problem &&
        html`<p class="error" id="file-error"><span class="hidden">Error: </span>${problem.message}</p>`
      }
      <input
        id="file"
        name="file"
        type="file"
        accept=".csv,text/csv"
        aria-describedby="file-hint${problem ? ' file-error' : ''}"
      />
    </div>
    <button class="button">Look the list through</button>
  </form>`;
};

/** The lists that wait, each with a link. */
export const waitingLists = (visit: Visit, lists: readonly ListBrief[]): Html | null =>
  lists.length === 0
    ? null
    : html`<h2>Lists that wait</h2>
        <ul class="links">
          ${lists.map(
            (list) =>
              html`<li>
                ${
                  list.state === 'SENDING'
                    ? html`List of ${dayInWords(list.createdOn)}: its messages are being put into the queue.`
                    : html`<a href="${visit.link(`/invitations/lists/${list.id}`)}"
                        >List of ${dayInWords(list.createdOn)}: ${count(invitedIn(list))} people to ask</a
                      >`
                }
              </li> `,
          )}
        </ul>`;

const rejected = (visit: Visit, { id, rejected: rows, rejectedRows }: ListItem): Html | null =>
  rows === 0
    ? null
    : html`<h2>What does not fit</h2>
        <p>
          ${count(rows)} ${rows === 1 ? 'row is' : 'rows are'} left out. Put them right in your list and send
          it again: rows that came before are known and not counted twice.
        </p>
        ${figureRows({
          name: 'Rows that do not fit',
          columns: ['Line', 'Column', 'What to put right'],
          rows: rejectedRows.map(({ line, column, reason }) => [
            String(line),
            column || 'The whole row',
            reason,
          ]),
        })}
        <p>
          <a href="${visit.link(`/invitations/lists/${id}/rejected`)}" download>Save these rows as a file</a>
        </p>`;

const messages = ({ messages: texts }: ListItem): Html =>
  html`<h2>What will be sent</h2>
    ${texts.map(
      ({ text, people }) =>
        html`<p class="secondary">To ${count(people)} ${people === 1 ? 'person' : 'people'}:</p>
          <blockquote class="quote"><span class="words">${text}</span></blockquote> `,
    )}
    <p>
      Everybody gets the same words. The link leads to the form of the service and tells nothing about the
      person: nobody can see who answered.
    </p>`;

/** A list before it is sent: who is asked, who is not and why, what does not fit, and the words. */
export const listPage = (
  visit: Visit,
  list: ListItem,
  rules: readonly ExclusionRule[],
  sent: Form = new Form(),
): Html => {
  const people = invitedIn(list);
  const version = { version: list.version };
  const address = `/invitations/lists/${list.id}`;
  return html`${refusal(sent)}
    <p class="back"><a href="${visit.link('/invitations')}">Back to invitations</a></p>
    <h1>List of ${dayInWords(list.createdOn)}</h1>
    ${
      list.state === 'SENDING'
        ? html`<p>Its messages are being put into the queue. The list is erased when that is done.</p>`
        : html`<p>
            ${count(list.rows)} rows were read. <strong>Nobody is asked yet.</strong> The list is erased after
            a day when nobody sends it.
          </p>`
    }
    ${figureRows({
      name: 'What becomes of the rows',
      columns: ['People who', 'Rows'],
      rows: [
        ...list.outcomes.map((outcome) => [outcomeInWords(outcome, rules), count(outcome.rows)]),
        ...(list.rejected > 0 ? [['Do not fit', count(list.rejected)]] : []),
      ],
    })}
    ${people > 0 && messages(list)} ${rejected(visit, list)}
    ${
      list.state === 'LOOKED_THROUGH' &&
      html`<h2>Send it or erase it</h2>
        ${formOf(sent, {
          action: visit.link(`${address}/send`),
          button:
            people > 0
              ? `Send ${count(people)} ${people === 1 ? 'message' : 'messages'}`
              : 'Count these people, and send nothing',
          fields: html``,
          once: true,
          ...version,
        })}
        ${formOf(new Form(), {
          action: visit.link(`${address}/discard`),
          button: 'Erase this list',
          fields: html``,
          secondary: true,
          ...version,
        })}`
    }`;
};
