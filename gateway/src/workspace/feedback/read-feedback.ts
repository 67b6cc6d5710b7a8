import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import type { Form } from '../form.js';
import { split, type PageEnd } from '../list-page.js';
import { readServices } from '../services.js';
import { readThemes, type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import type { ShownPage } from '../workspace-section.js';
import {
  feedbackFirstDocument,
  feedbackItemDocument,
  feedbackListDocument,
  frequentThemesDocument,
} from './feedback.documents.js';
import { feedbackList, type Choices } from './feedback-list.page.js';
import type { FeedbackBrief, FeedbackItem, FeedbackList, SavedView } from './feedback.js';
import { feedbackItem, type Next } from './feedback.page.js';
import { filterOf, isNarrowed } from './feedback-view.js';

const pageSize = 20;
const quickThemes = 10;
const scripts = ['/assets/feedback-keys.js'];

async function listOf(visit: Visit): Promise<FeedbackList> {
  const filter = filterOf(visit);
  const after = visit.query('after');
  const trust = visit.organisation;
  type Found = { list: { nodes: FeedbackBrief[]; pageInfo: PageEnd } };
  type First = { urgent: { nodes: FeedbackBrief[] }; views: SavedView[] };
  const urgentFilter = { state: filter['state'] ?? null, selection: 'NEEDS_ATTENTION' };
  const [{ list }, { urgent, views }] = await Promise.all([
    visit.ask<Found>(feedbackListDocument, { trust, filter, first: pageSize, after: after || null }),
    visit.ask<First>(feedbackFirstDocument, { trust, urgent: urgentFilter }),
  ]);
  // Danger goes first, but only where it belongs to what was asked for.
  const first = after === '' && !('selection' in filter) && !isNarrowed(visit) ? urgent.nodes : [];
  const ids = new Set(first.map(({ id }) => id));
  return { items: [...first, ...list.nodes.filter(({ id }) => !ids.has(id))], end: list.pageInfo, views };
}

const choicesOf = async (visit: Visit): Promise<Choices> => {
  const [services, themes] = await Promise.all([readServices(visit), readThemes(visit)]);
  return { services, themes };
};

interface LastCoded {
  readonly feedback: {
    readonly nodes: { readonly labels: { readonly theme: { readonly code: string } }[] }[];
  };
}

/**
 * The themes that were chosen most, in the order of the taxonomy: their keys change only when one theme takes the place of
 * another, so that fingers may learn them.
 */
function quickThemesOf({ feedback }: LastCoded, themes: readonly Theme[]): Theme[] {
  const counts = new Map<string, number>();
  for (const { labels } of feedback.nodes)
    for (const { theme } of labels) counts.set(theme.code, (counts.get(theme.code) ?? 0) + 1);
  const often = themes
    .filter(({ code }) => counts.has(code))
    .sort((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0));
  const others = themes.filter(({ code, parent }) => parent === null && !counts.has(code));
  const chosen = new Set([...often, ...others].slice(0, quickThemes));
  return themes.filter((theme) => chosen.has(theme));
}

/** What comes after an answer in its list, also when that is the first of the next page; none at the end of all. */
async function nextOf(visit: Visit, { items, end }: FeedbackList, id: string): Promise<Next> {
  const here = items.findIndex((item) => item.id === id);
  const next = items[here + 1];
  if (next || !end.hasNextPage) return { id: next?.id ?? '', after: visit.query('after') };
  const after = end.endCursor;
  const variables = { trust: visit.organisation, filter: filterOf(visit), first: 1, after };
  const { list } = await visit.ask<{ list: { nodes: FeedbackBrief[] } }>(feedbackListDocument, variables);
  return { id: list.nodes[0]?.id ?? '', after: after ?? '' };
}

/** The list alone. */
export async function showList(visit: Visit): Promise<ShownPage> {
  const [list, choices] = await Promise.all([listOf(visit), choicesOf(visit)]);
  return {
    title: 'List',
    scripts,
    main: html`<h1>What people told us</h1>
      ${split(feedbackList(visit, list, choices), null)}`,
  };
}

/** One answer beside the list. */
export async function showItem(visit: Visit, sent?: Form): Promise<ShownPage> {
  const id = visit.param('id');
  const [list, choices, { feedbackItem: feedback }, lastCoded] = await Promise.all([
    listOf(visit),
    choicesOf(visit),
    visit.ask<{ feedbackItem: FeedbackItem | null }>(feedbackItemDocument, { id }),
    visit.ask<LastCoded>(frequentThemesDocument, { trust: visit.organisation }),
  ]);
  if (!feedback) throw new NotFoundError('feedback');
  const quick = quickThemesOf(lastCoded, choices.themes);
  const next = await nextOf(visit, list, id);
  return {
    title: 'One answer',
    scripts,
    main: split(
      feedbackList(visit, list, choices, id),
      feedbackItem(visit, feedback, { themes: choices.themes, quick, next, sent }),
    ),
    ...(sent ? { status: sent.status } : {}),
  };
}
