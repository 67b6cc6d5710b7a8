import { NotFoundError } from '@wesaid/shared/errors';
import type { Visit } from '../visit.js';

/** What of the list an address may say, by its name there. */
const names = [
  'show',
  'q',
  'service',
  'rating',
  'language',
  'theme',
  'criticality',
  'from',
  'to',
  'mode',
  'hasWords',
  'safeguarding',
] as const;

/** A filter as the API takes it and gives it back. */
export type Filter = Readonly<Record<string, string | number | boolean | null>>;

/** Which answers each way to look at the list asks for. */
const piles: Readonly<Record<string, Filter>> = {
  '': { state: 'NEW' },
  read: { state: 'READ' },
  coded: { state: 'CODED' },
  'acted-on': { state: 'ACTED_ON' },
  all: {},
  translate: { selection: 'NEEDS_TRANSLATION' },
  held: { selection: 'HELD' },
};

const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The filter that an address asks for. */
export function filterOf(visit: Visit): Filter {
  const show = visit.query('show');
  const pile = Object.hasOwn(piles, show) ? piles[show] : undefined;
  if (!pile) throw new NotFoundError('list');
  const text = (name: (typeof names)[number]): string | null => visit.query(name).trim() || null;
  const critical = Number.parseInt(visit.query('criticality'), 10);
  return {
    ...pile,
    search: text('q'),
    service: text('service'),
    rating: text('rating'),
    language: text('language'),
    theme: text('theme'),
    criticality: Number.isNaN(critical) ? null : critical,
    from: text('from'),
    to: text('to'),
    mode: text('mode'),
    hasWords: yesOrNo[visit.query('hasWords')] ?? null,
    safeguarding: yesOrNo[visit.query('safeguarding')] ?? null,
  };
}

const address = (path: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
};

/** Whether more than one of the piles was asked for. */
export const isNarrowed = (visit: Visit): boolean =>
  names.some((name) => name !== 'show' && visit.query(name) !== '');

/** An address that keeps which list somebody came from. */
export const withView = (visit: Visit, path: string, more: Readonly<Record<string, string>> = {}): string =>
  address(path, {
    ...Object.fromEntries([...names, 'after'].map((name) => [name, visit.query(name)])),
    ...more,
  });

/** The address of the list that a filter asks for. */
export function addressOfFilter(filter: Filter): string {
  const text = (name: string): string => String(filter[name] ?? '');
  const said = (name: string): string => (filter[name] === true ? 'yes' : filter[name] === false ? 'no' : '');
  const show = Object.keys(piles).find(
    (each) =>
      (piles[each]?.['state'] ?? null) === (filter['state'] ?? null) &&
      (piles[each]?.['selection'] ?? 'ORDINARY') === (filter['selection'] ?? 'ORDINARY'),
  );
  return address('/feedback', {
    show: show ?? 'all',
    q: text('search'),
    ...Object.fromEntries(
      ['service', 'rating', 'language', 'theme', 'criticality', 'from', 'to', 'mode'].map((name) => [
        name,
        text(name),
      ]),
    ),
    hasWords: said('hasWords'),
    safeguarding: said('safeguarding'),
  });
}
