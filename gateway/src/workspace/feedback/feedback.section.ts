import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { Form } from '../form.js';
import { split, withList, type PageEnd } from '../list-page.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  codeFeedbackDocument,
  feedbackItemDocument,
  feedbackListDocument,
  feedbackWaitingDocument,
  markFeedbackReadDocument,
  releaseFeedbackDocument,
} from './feedback.documents.js';
import type { FeedbackBrief, FeedbackItem, FeedbackList } from './feedback.js';
import { feedbackItem, feedbackList } from './feedback.page.js';

/** Which answers each way to look at the list asks for. */
const selections: Readonly<Record<string, { state: FeedbackBrief['state'] | null; selection: string }>> = {
  '': { state: 'NEW', selection: 'ORDINARY' },
  read: { state: 'READ', selection: 'ORDINARY' },
  coded: { state: 'CODED', selection: 'ORDINARY' },
  'acted-on': { state: 'ACTED_ON', selection: 'ORDINARY' },
  all: { state: null, selection: 'ORDINARY' },
  held: { state: null, selection: 'HELD' },
};

const pageSize = 20;

async function listOf(visit: Visit): Promise<FeedbackList> {
  const show = visit.query('show');
  const after = visit.query('after');
  const chosen = Object.hasOwn(selections, show) ? selections[show] : undefined;
  if (!chosen) throw new NotFoundError('list');
  type Found = { urgent: { nodes: FeedbackBrief[] }; list: { nodes: FeedbackBrief[]; pageInfo: PageEnd } };
  const { urgent, list } = await visit.ask<Found>(feedbackListDocument, {
    trust: visit.organisation,
    ...chosen,
    first: pageSize,
    after: after || null,
  });
  const first = after === '' && show !== 'held' ? urgent.nodes : [];
  const ids = new Set(first.map(({ id }) => id));
  return { items: [...first, ...list.nodes.filter(({ id }) => !ids.has(id))], end: list.pageInfo };
}

async function showItem(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, themes, { feedbackItem: feedback }] = await Promise.all([
    listOf(visit),
    readThemes(visit),
    visit.ask<{ feedbackItem: FeedbackItem | null }>(feedbackItemDocument, { id }),
  ]);
  if (!feedback) throw new NotFoundError('feedback');
  return {
    title: 'One answer',
    main: split(feedbackList(visit, list, id), feedbackItem(visit, feedback, themes, form)),
    ...(form ? { status: form.status } : {}),
  };
}

/** A change that takes nothing but the answer and its version. */
const change =
  (document: string, said: string) =>
  async (visit: Visit): Promise<WorkspaceAnswer> => {
    const id = visit.param('id');
    const { form } = await visit.send(document, {
      input: { feedback: id, expectedVersion: visit.expectedVersion },
    });
    // Nothing was typed: only the reason why it was not done is told, over the answer as it is now.
    return form
      ? showItem(visit, new Form({ setback: form.setback }))
      : { to: withList(visit, `/feedback/${id}`), said };
  };

/** What people told a trust: to be read, coded with themes, and acted on. */
export const feedbackSection: WorkspaceSection = {
  path: '/feedback',
  title: 'Feedback',
  roles: ['experience-team', 'experience-lead', 'service-lead'],
  confirmations: {
    read: 'Marked as read.',
    released: 'It counts from now on.',
    coded: 'The themes are saved.',
  },

  async waiting(visit) {
    type Counted = { nodes: object[]; pageInfo: PageEnd };
    const { urgent, unread, held } = await visit.ask<Record<'urgent' | 'unread' | 'held', Counted>>(
      feedbackWaitingDocument,
      { trust: visit.organisation },
    );
    const counted = ({ nodes, pageInfo }: Counted) => ({ count: nodes.length, more: pageInfo.hasNextPage });
    return [
      { ...counted(urgent), label: 'may speak of danger: read first', href: '/feedback', urgent: true },
      { ...counted(unread), label: 'answers to read', href: '/feedback' },
      { ...counted(held), label: 'held back: did a person write them?', href: '/feedback?show=held' },
    ];
  },

  routes: [
    reads('/feedback', async (visit) => ({
      title: 'List',
      main: html`<h1>What people told us</h1>
        ${split(feedbackList(visit, await listOf(visit)), null)}`,
    })),
    reads('/feedback/:id', (visit) => showItem(visit)),
    takes('/feedback/:id/read', change(markFeedbackReadDocument, 'read')),
    takes('/feedback/:id/release', change(releaseFeedbackDocument, 'released')),
    takes('/feedback/:id/themes', async (visit) => {
      const id = visit.param('id');
      const { form } = await visit.send(codeFeedbackDocument, {
        input: {
          feedback: id,
          expectedVersion: visit.expectedVersion,
          themes: visit.chosen('themes'),
          sentiment: Number.parseInt(visit.typed('sentiment'), 10) || null,
        },
      });
      return form ? showItem(visit, form) : { to: withList(visit, `/feedback/${id}`), said: 'coded' };
    }),
  ],
};
