import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import type { Choice } from '../fields.js';
import { Form } from '../form.js';
import { split, withList, type PageEnd } from '../list-page.js';
import { readBefore } from '../reading-age.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  closeOpportunityDocument,
  levelsDocument,
  opportunityItemDocument,
  opportunityListDocument,
  publishOpportunityDocument,
} from './opportunity.documents.js';
import {
  newOpportunity,
  opportunityItem,
  opportunityList,
  type OpportunityBrief,
  type OpportunityItem,
  type OpportunityList,
} from './opportunity.page.js';

async function listOf(visit: Visit): Promise<OpportunityList> {
  type Found = {
    trust: { opportunities: { nodes: OpportunityBrief[]; pageInfo: PageEnd } | null } | null;
  };
  const { trust } = await visit.ask<Found>(opportunityListDocument, {
    trust: visit.organisation,
    over: visit.query('show') === 'all',
    after: visit.query('after') || null,
  });
  if (!trust?.opportunities) throw new NotFoundError('trust');
  return { items: trust.opportunities.nodes, end: trust.opportunities.pageInfo };
}

async function showItem(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, { opportunity }] = await Promise.all([
    listOf(visit),
    visit.ask<{ opportunity: OpportunityItem | null }>(opportunityItemDocument, { id }),
  ]);
  if (!opportunity) throw new NotFoundError('opportunity');
  return {
    title: 'One opportunity',
    main: split(opportunityList(visit, list, id), opportunityItem(visit, opportunity, form)),
    ...(form ? { status: form.status } : {}),
  };
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  type Level = { code: string; ladder: string; rung: number; name: string };
  const { participationLevels } = await visit.ask<{ participationLevels: Level[] }>(levelsDocument);
  const levels: Choice[] = participationLevels.map(({ code, name }) => ({ value: code, label: name }));
  return {
    title: 'Publish an opportunity',
    main: newOpportunity(visit, sent ?? new Form(), levels),
    ...(sent ? { status: sent.status } : {}),
  };
}

/** What people can take part in: published and closed. */
export const opportunitySection: WorkspaceSection = {
  path: '/opportunities',
  title: 'Opportunities',
  roles: ['involvement-team'],
  confirmations: {
    published: 'It is published. Everybody can read it now.',
    closed: 'It is closed. The public no longer sees it.',
  },

  waiting: () => Promise.resolve([]),

  routes: [
    reads('/opportunities', async (visit) => ({
      title: 'List',
      main: html`<h1>Opportunities to take part</h1>
        ${split(opportunityList(visit, await listOf(visit)), null)}`,
    })),
    reads('/opportunities/new', (visit) => showNew(visit)),
    takes('/opportunities/new', async (visit) => {
      const hard = await readBefore(visit, ['title', 'description']);
      if (hard) return showNew(visit, hard);
      const input = {
        idempotencyKey: visit.form().idempotencyKey,
        trust: visit.organisation,
        title: visit.typed('title'),
        description: visit.typed('description'),
        kind: visit.typed('kind'),
        level: visit.typed('level'),
        area: visit.typed('area'),
        location: visit.typed('location'),
        time: visit.typedOrNull('time'),
        access: visit.typedOrNull('access'),
        trainingNeeded: visit.typedOrNull('trainingNeeded'),
        payment: visit.typed('payment'),
        closingOn: visit.typedOrNull('closingOn'),
      };
      const { thing, form } = await visit.send<{ id: string }>(publishOpportunityDocument, { input });
      return form ? showNew(visit, form) : { to: `/opportunities/${thing.id}`, said: 'published' };
    }),
    reads('/opportunities/:id', (visit) => showItem(visit)),
    takes('/opportunities/:id/close', async (visit) => {
      const id = visit.param('id');
      const { form } = await visit.send(closeOpportunityDocument, {
        input: { opportunity: id, expectedVersion: visit.expectedVersion },
      });
      return form ? showItem(visit, form) : { to: withList(visit, `/opportunities/${id}`), said: 'closed' };
    }),
  ],
};
