import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { Form } from '../form.js';
import { split, withList, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  answerInterestDocument,
  interestItemDocument,
  interestListDocument,
  involvementDeskDocument,
  releaseInterestDocument,
} from './interest.documents.js';
import {
  interestItem,
  interestList,
  type InterestBrief,
  type InterestItem,
  type InterestList,
} from './interest.page.js';

const selections: Readonly<Record<string, { state: InterestBrief['state'] | null; selection: string }>> = {
  '': { state: 'NEW', selection: 'ORDINARY' },
  answered: { state: 'ANSWERED', selection: 'ORDINARY' },
  held: { state: null, selection: 'HELD' },
};

async function listOf(visit: Visit): Promise<InterestList> {
  const show = visit.query('show');
  const chosen = Object.hasOwn(selections, show) ? selections[show] : undefined;
  if (!chosen) throw new NotFoundError('list');
  const { interests } = await visit.ask<{ interests: { nodes: InterestBrief[]; pageInfo: PageEnd } }>(
    interestListDocument,
    { trust: visit.organisation, ...chosen, after: visit.query('after') || null },
  );
  return { items: interests.nodes, end: interests.pageInfo };
}

async function showItem(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, { interest }] = await Promise.all([
    listOf(visit),
    visit.ask<{ interest: InterestItem | null }>(interestItemDocument, { id }),
  ]);
  if (!interest) throw new NotFoundError('interest');
  return {
    title: 'One person',
    main: split(interestList(visit, list, id), interestItem(visit, interest, form)),
    ...(form ? { status: form.status } : {}),
  };
}

/** People who want to take part, to be answered. */
export const interestSection: WorkspaceSection = {
  path: '/interests',
  title: 'People who came forward',
  roles: ['involvement-team'],
  confirmations: {
    answered: 'Your answer is kept, and the e-mail is on its way if they gave an address.',
    released: 'It counts from now on.',
  },

  async waiting(visit) {
    const { involvementDesk } = await visit.ask<{ involvementDesk: { newInterests: number } }>(
      involvementDeskDocument,
      { trust: visit.organisation },
    );
    return [{ count: involvementDesk.newInterests, label: 'people wait for an answer', href: '/interests' }];
  },

  routes: [
    reads('/interests', async (visit) => ({
      title: 'List',
      main: html`<h1>People who came forward</h1>
        ${split(interestList(visit, await listOf(visit)), null)}`,
    })),
    reads('/interests/:id', (visit) => showItem(visit)),
    takes('/interests/:id/answer', async (visit) => {
      const id = visit.param('id');
      const { form } = await visit.send(answerInterestDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          interest: id,
          expectedVersion: visit.expectedVersion,
          text: visit.typed('text'),
        },
      });
      return form ? showItem(visit, form) : { to: withList(visit, `/interests/${id}`), said: 'answered' };
    }),
    takes('/interests/:id/release', async (visit) => {
      const id = visit.param('id');
      const { form } = await visit.send(releaseInterestDocument, {
        input: { interest: id, expectedVersion: visit.expectedVersion },
      });
      return form
        ? showItem(visit, new Form({ setback: form.setback }))
        : { to: `/interests/${id}`, said: 'released' };
    }),
  ],
};
