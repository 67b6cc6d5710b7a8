import { actionList } from './actions.list.js';
import { eventList } from './events.list.js';
import { opportunityList } from './opportunities.list.js';
import type { PublishedList } from './published-list.js';

/** Every list that trusts publish, by the first part of its page's address. */
export const lists: Readonly<Record<string, PublishedList>> = {
  a: actionList,
  o: opportunityList,
  e: eventList,
};

/** The address of a list as a page; null for a widget that shows none. */
export function pageOfList(tag: string, trust: string): string | null {
  const [address] = Object.entries(lists).find(([, list]) => list.tag === tag) ?? [];
  return address === undefined ? null : `/${address}/${encodeURIComponent(trust)}`;
}
