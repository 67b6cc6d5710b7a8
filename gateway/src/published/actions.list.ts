import { dayInWords, halvesOf } from '../pages/feedback-words.js';
import { html } from '../pages/html.js';
import { heading } from './heading.js';
import type { PublishedList } from './published-list.js';

interface Action {
  readonly said: string;
  readonly did: string;
  readonly label: string;
  readonly publishedOn: string | null;
  readonly service: { readonly name: string } | null;
}

/** What people said and what was done about it. */
export const actionList: PublishedList<Action> = {
  tag: 'wesaid-action-feed',
  title: 'You said, we did',
  empty: 'Nothing is published yet.',
  field: 'actions',
  fields: 'said did label publishedOn service { name }',
  item({ said, did, label, publishedOn, service }, level) {
    const [youSaid, weDid] = halvesOf(label);
    const facts = [service?.name, publishedOn && dayInWords(publishedOn)].filter(Boolean).join(', ');
    return html`${heading(level, youSaid)}
      <p>${said}</p>
      ${heading(level, weDid)}
      <p>${did}</p>
      ${facts && html`<p><small>${facts}</small></p>`}`;
  },
};
