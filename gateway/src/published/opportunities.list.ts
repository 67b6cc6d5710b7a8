import { dayInWords } from '../pages/feedback-words.js';
import { html } from '../pages/html.js';
import { facts } from './facts.js';
import { heading } from './heading.js';
import type { PublishedList } from './published-list.js';

interface Opportunity {
  readonly title: string;
  readonly description: string;
  readonly area: string | null;
  readonly time: string | null;
  readonly location: string | null;
  readonly payment: string | null;
  readonly access: string | null;
  readonly closingOn: string | null;
}

/** How people can take part. */
export const opportunityList: PublishedList<Opportunity> = {
  tag: 'wesaid-opportunities',
  title: 'Get involved',
  empty: 'There is no opportunity at the moment. Please look again later.',
  field: 'opportunities',
  fields: 'title description area time location payment access closingOn',
  item: ({ title, description, area, time, location, payment, access, closingOn }, level) =>
    html`${heading(level, title)}
      <p>${description}</p>
      ${facts([
        ['About', area],
        ['When', time],
        ['Where', location],
        ['Payment', payment],
        ['Access', access],
        ['Closes on', closingOn && dayInWords(closingOn)],
      ])}`,
};
