import type { TemplateResult } from 'lit';
import { CommitteeMeetingsDocument, type CommitteeMeetingsQuery } from '../generated/graphql.js';
import { safeWebAddress } from '../internal/safe-web-address.js';
import type { BoardKit, BoardPart } from './board-part.js';
import { meetingTime } from './meeting-time.js';
import { strings as english } from './meeting.strings.js';
import { PaperLinks } from './paper-links.js';

/** A meeting of the committee. */
export type BoardMeeting = NonNullable<CommitteeMeetingsQuery['committee']>['items']['nodes'][number];

const hasPassed = ({ endsAt }: BoardMeeting): boolean => Date.parse(endsAt) < Date.now();

const byStart = (one: BoardMeeting, other: BoardMeeting): number =>
  Date.parse(one.startsAt) - Date.parse(other.startsAt);

/** Meetings with their agendas and papers: the next one open, what follows, and the earlier ones. */
export function createPart(kit: () => BoardKit): BoardPart<BoardMeeting> {
  const links = new PaperLinks(kit);
  return {
    document: CommitteeMeetingsDocument,
    render(meetings) {
      const { html, nothing, words, level } = kit();
      const strings = { ...english, ...words };
      const all = [...meetings].sort(byStart);
      const [next, ...later] = all.filter((meeting) => !hasPassed(meeting));
      const earlier = all.filter(hasPassed).reverse();
      const heading = (text: string) =>
        html`<p class="title" role="heading" aria-level=${level + 1}>${text}</p>`;
      const folded = (meeting: BoardMeeting) =>
        html`<details part="meeting">
          <summary>${titleOf(meeting, kit())}</summary>
          ${renderMeeting(meeting, kit(), links)}
        </details>`;
      return html`${
        next
          ? html`${heading(strings.next)}
              <div class="item" part="meeting">
                <p><b dir="auto">${next.title}</b></p>
                ${renderMeeting(next, kit(), links)}
              </div>`
          : html`<p class="soft">${words.parts.meetings.empty}</p>`
      }
      ${later.length ? html`${heading(strings.later)} ${later.map(folded)}` : nothing}
      ${earlier.length ? html`${heading(strings.earlier)} ${earlier.map(folded)}` : nothing}`;
    },
  };
}

const titleOf = ({ title, startsAt }: BoardMeeting, { html, language, words }: BoardKit): TemplateResult =>
  html`<bdi>${title}</bdi>, ${meetingTime(startsAt, null, language, words.months)}`;

function renderMeeting(meeting: BoardMeeting, kit: BoardKit, links: PaperLinks): TemplateResult {
  const { html, nothing, language, words, level } = kit;
  const strings = { ...english, ...words };
  const { agenda, papers, startsAt, endsAt, place, synthetic } = meeting;
  const url = safeWebAddress(meeting.url);
  const inOrder = [...agenda].sort((one, other) => one.position - other.position);
  const ofItem = (item: string) => papers.filter(({ agendaItem }) => agendaItem === item);
  const others = papers.filter(({ agendaItem }) => !agenda.some(({ id }) => id === agendaItem));
  const label = (text: string) => html`<p class="part" role="heading" aria-level=${level + 2}>${text}</p>`;
  return html`${synthetic ? html`<p class="notice" part="synthetic"><b>${words.synthetic}</b></p>` : nothing}
    <p>
      ${meetingTime(startsAt, endsAt, language, words.months)}<br />
      <bdi>${place}</bdi>
      ${
        url
          ? html`<br />
              <a href=${url} target="_blank" rel="noreferrer">${strings.join}</a>`
          : nothing
      }
    </p>
    ${label(strings.agenda)}
    ${
      inOrder.length
        ? html`<ol>
            ${inOrder.map(
              ({ id, title, lead, minutes }) =>
                html`<li>
                  <bdi>${title}</bdi>
                  <span class="soft"
                    >${[lead && strings.lead(lead), minutes && strings.minutes(minutes)]
                      .filter(Boolean)
                      .join(', ')}</span
                  >
                  ${links.render(ofItem(id), meeting.id)}
                </li>`,
            )}
          </ol>`
        : html`<p class="soft">${strings.noAgenda}</p>`
    }
    ${
      others.length
        ? html`${label(strings.papers)} ${links.render(others, meeting.id)}`
        : papers.length
          ? nothing
          : html`<p class="soft">${strings.noPapers}</p>`
    }`;
}
