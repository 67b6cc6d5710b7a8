import { html } from '../pages/html.js';
import { instantInWords } from '../workspace/days.js';
import { facts } from './facts.js';
import { heading } from './heading.js';
import type { PublishedList } from './published-list.js';

interface Event {
  readonly title: string;
  readonly description: string;
  readonly startsAt: string;
  readonly venue: string | null;
  readonly online: boolean;
  readonly host: string | null;
  readonly access: string | null;
}

/** What is on, such as involvement cafés. */
export const eventList: PublishedList<Event> = {
  tag: 'wesaid-events',
  title: 'What is on',
  empty: 'Nothing is planned at the moment.',
  field: 'events',
  fields: 'title description startsAt venue online host access',
  item: ({ title, description, startsAt, venue, online, host, access }, level) =>
    html`${heading(level, title)}
      <p>${description}</p>
      ${facts([
        ['When', instantInWords(startsAt)],
        ['Where', [venue, online && 'online'].filter(Boolean).join(' and ')],
        ['Held by', host],
        ['Access', access],
      ])}`,
};
