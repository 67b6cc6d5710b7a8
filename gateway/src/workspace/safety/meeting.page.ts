import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { instantInWords } from '../days.js';
import { formOf, refusal, selectField, textAreaField, textField } from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';

/** A paper of a meeting. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly addedOn: string;
  readonly agendaItem: string | null;
  readonly scan: 'UNSCANNED' | 'CLEAN';
  readonly link: string;
}

/** A meeting with its agenda and papers. */
export interface MeetingItem {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly url: string | null;
  readonly version: number;
  readonly committee: { readonly id: string; readonly name: string };
  readonly agenda: readonly {
    readonly id: string;
    readonly title: string;
    readonly lead: string | null;
    readonly minutes: number | null;
  }[];
  readonly papers: readonly Paper[];
}

/** The form for a new meeting. */
export const newMeeting = (visit: Visit, committee: { id: string; name: string }, form: Form): Html =>
  html`${refusal(form)}
    <p><a href="${visit.link(`/committees/${committee.id}`)}">${committee.name}</a></p>
    <h1>Plan a meeting</h1>
    ${formOf(form, {
      action: visit.link(`/committees/${committee.id}/meetings/new`),
      button: 'Plan this meeting',
      once: true,
      fields: html`${textField(form, { name: 'title', label: 'What is it called?' })}${textField(form, {
        name: 'startsAt',
        label: 'It begins',
        type: 'datetime-local',
        width: 'medium',
      })}${textField(form, { name: 'endsAt', label: 'It ends', type: 'datetime-local', width: 'medium' })}${textField(
        form,
        { name: 'place', label: 'Where?' },
      )}${textField(form, {
        name: 'url',
        label: 'Address to join online',
        hint: 'It begins with https://. You can leave this empty.',
        type: 'url',
      })}`,
    })}`;

/** An agenda as it is typed: a line for each item, with who leads it and its minutes behind bars. */
export const agendaText = ({ agenda }: MeetingItem): string =>
  agenda
    .map(({ title, lead, minutes }) =>
      [title, lead ?? (minutes === null ? null : ''), minutes].filter((each) => each !== null).join(' | '),
    )
    .join('\n');

/** Reads an agenda as it was typed. */
export const agendaItems = (
  text: string,
): readonly { title: string; lead: string | null; minutes: number | null }[] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([title]) => title)
    .map(([title = '', lead, minutes]) => ({
      title,
      lead: lead || null,
      minutes: minutes ? Number.parseInt(minutes, 10) || 0 : null,
    }));

const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1_000))} kB`;

const paper = (
  { title, fileName, bytes, addedOn, agendaItem, scan, link }: Paper,
  meeting: MeetingItem,
): Html => {
  const item = meeting.agenda.find(({ id }) => id === agendaItem);
  return html`<li>
    <a href="${link}">${title}</a>
    <p class="secondary">
      ${fileName}, ${sizeOf(bytes)}, added on
      ${dayInWords(addedOn)}${item && html`, for “${item.title}”`}${scan === 'UNSCANNED' && ', not checked for viruses'}
    </p>
  </li> `;
};

/** The forms on the page of a meeting: each comes back alone. */
export interface MeetingForms {
  readonly agenda: Form;
  readonly paper: Form;
  /** The identifier of a file that was taken already, while the rest of its form comes back. */
  readonly upload: string;
}

const addPaper = (visit: Visit, meeting: MeetingItem, { paper: form, upload }: MeetingForms): Html =>
  html`<h2>Add a paper</h2>
    <form
      method="post"
      action="${visit.link(`/meetings/${meeting.id}/papers`)}"
      enctype="multipart/form-data"
      class="stack"
      novalidate
    >
      <input type="hidden" name="idempotencyKey" value="${form.idempotencyKey}" />
      <input type="hidden" name="upload" value="${upload}" />
      ${textField(form, { name: 'title', label: 'What is it called?' })}
      <div class="field${form.problem('file') ? ' wrong' : ''}">
        <label for="file">File</label>
        <p class="hint" id="file-hint">
          ${
            upload
              ? 'Your file is kept. Choose another one only to replace it.'
              : 'PDF, Word, Excel, PowerPoint, a picture, or plain text; at most 10 MB.'
          }
        </p>
        ${
          form.problem('file') &&
          html`<p class="error" id="file-error">
            <span class="hidden">Error: </span>${form.problem('file')?.message}
          </p>`
        }
        <input
          id="file"
          name="file"
          type="file"
          aria-describedby="file-hint${form.problem('file') ? ' file-error' : ''}"
        />
      </div>
      ${selectField(form, {
        name: 'agendaItem',
        label: 'For which item of the agenda?',
        choices: [
          { value: '', label: 'For the meeting as a whole' },
          ...meeting.agenda.map(({ id, title }) => ({ value: id, label: title })),
        ],
      })}
      <button class="button">Add this paper</button>
    </form>`;

/** One meeting: when and where, its papers, and the forms for agenda and papers. */
export const meetingItem = (visit: Visit, meeting: MeetingItem, forms: MeetingForms): Html => {
  const { committee, title, startsAt, endsAt, place, url, papers, version, id } = meeting;
  const agenda = forms.agenda.over({ items: agendaText(meeting) });
  return html`${refusal(forms.agenda)}${refusal(forms.paper)}
    <p><a href="${visit.link(`/committees/${committee.id}`)}">${committee.name}</a></p>
    <h1>${title}</h1>
    <dl class="facts">
      <dt>When</dt>
      <dd>${instantInWords(startsAt)} to ${instantInWords(endsAt)}</dd>
      <dt>Where</dt>
      <dd>${place}</dd>
      ${
        url &&
        html`<dt>Online</dt>
          <dd>${url}</dd>`
      }
    </dl>
    <h2>Papers</h2>
    ${
      papers.length === 0
        ? html`<p>No papers yet. Links to papers are your own and work for five minutes.</p>`
        : html`<ul class="record">
            ${papers.map((each) => paper(each, meeting))}
          </ul>`
    }
    ${addPaper(visit, meeting, forms)}
    <h2>Agenda</h2>
    ${formOf(agenda, {
      action: visit.link(`/meetings/${id}/agenda`),
      button: 'Save the agenda',
      version,
      secondary: true,
      fields: textAreaField(agenda, {
        name: 'items',
        label: 'Items, one a line',
        hint: 'Who leads it and the minutes may follow behind bars: Falls | the falls team | 40. An item that keeps its name keeps its papers.',
        rows: 8,
      }),
    })}`;
};
