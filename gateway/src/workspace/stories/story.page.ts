import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { filterList, pager, withList, type ListFilter, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { criticalityChoices, inWords, kinds, states, type StoryBrief } from './story.js';

/** One page of stories. */
export interface StoryList {
  readonly items: readonly StoryBrief[];
  readonly end: PageEnd;
}

const moderatorFilters: readonly ListFilter[] = [
  { show: '', label: 'To read' },
  { show: 'urgent', label: 'Read first' },
  { show: 'teller', label: 'With the storyteller' },
  { show: 'published', label: 'Published' },
  { show: 'closed', label: 'Closed' },
  { show: 'held', label: 'Held back' },
];

const responderFilters: readonly ListFilter[] = [
  { show: '', label: 'Soon published' },
  { show: 'published', label: 'Published' },
];

const brief = (visit: Visit, story: StoryBrief, open: string): Html => {
  const { id, state, kind, title, receivedOn, criticality, needsAttention, services } = story;
  const facts = [inWords(kinds, kind), services.map(({ name }) => name).join(', '), dayInWords(receivedOn)];
  return html`<li>
    <a
      href="${visit.link(withList(visit, `/stories/${id}`))}"
      ${id === open ? html` aria-current="true"` : null}
    >
      ${needsAttention && html`<strong class="flag">Read first</strong> `}<span class="title"
        >${title ?? 'Not edited yet'}</span
      >
      <span class="secondary"
        >${inWords(states, state)}${criticality !== null && `, criticality ${criticality}`}</span
      >
      <span class="excerpt">${facts.filter(Boolean).join(', ')}</span>
    </a>
  </li> `;
};

/** The list at the left; `open` is the story that is shown beside it. */
export const storyList = (visit: Visit, { items, end }: StoryList, moderates: boolean, open = ''): Html =>
  html`<nav aria-label="Stories">
    ${filterList(visit, '/stories', moderates ? moderatorFilters : responderFilters, visit.query('show'))}
    ${
      moderates &&
      html`<p>
        <a href="${visit.link('/stories/board')}">List for the board</a> ·
        <a href="${visit.link('/stories/responses')}">Responses to read</a>
        ${visit.holds('experience-lead') && html`· <a href="${visit.link('/stories/settings')}">Settings</a>`}
      </p>`
    }
    ${
      items.length === 0
        ? html`<p>There is nothing here now. Stories that people tell on your pages will stand here.</p>`
        : html`<ul class="items">
            ${items.map((each) => brief(visit, each, open))}
          </ul>`
    }${pager(visit, '/stories', end)}
  </nav>`;

/** A story for the board, with its words. */
export interface BoardStory extends StoryBrief {
  readonly words: string | null;
  readonly transcript: string | null;
  readonly consentUntil: string | null;
  readonly publishedOn: string | null;
}

/** The stories that may be told to the board: as a page to print or read out. */
export const boardPage = (visit: Visit, stories: readonly BoardStory[]): Html =>
  html`<p class="back"><a href="${visit.link('/stories')}">Back to the list</a></p>
    <h1>Stories for the board</h1>
    <p>
      Each storyteller has agreed that the board hears it. A story that is taken back leaves this list at
      once.
    </p>
    ${
      stories.length === 0
        ? html`<p>
            No story is on the list now. Open a story that may be told to the board, and put it on the list.
          </p>`
        : stories.map(
            ({ id, title, words, transcript, services, criticality, consentUntil, publishedOn }) =>
              html`<article>
                <h2><a href="${visit.link(`/stories/${id}`)}">${title}</a></h2>
                <p class="words" dir="auto">${words ?? transcript ?? 'Without words: open it to see it.'}</p>
                <dl class="facts">
                  <dt>About</dt>
                  <dd>${services.map(({ name }) => name).join(', ') || 'The trust as a whole'}</dd>
                  <dt>Criticality</dt>
                  <dd>
                    ${criticalityChoices.find(({ value }) => value === String(criticality))?.label ?? 'Not said'}
                  </dd>
                  <dt>Consent</dt>
                  <dd>${consentUntil ? `Until ${dayInWords(consentUntil)}` : 'Until it is taken back'}</dd>
                  <dt>Published</dt>
                  <dd>
                    ${publishedOn ? dayInWords(publishedOn) : 'No: for the board only, do not pass it on'}
                  </dd>
                </dl>
              </article>`,
          )
    }`;
