import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import type { Choice } from '../fields.js';
import { Form } from '../form.js';
import { split, withList, type PageEnd } from '../list-page.js';
import { readBefore } from '../reading-age.js';
import { readServices, serviceChoices } from '../services.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import type { ActionBrief, ActionItem } from './action.js';
import {
  actionItemDocument,
  actionListDocument,
  chosenFeedbackDocument,
  codedFeedbackDocument,
  publishActionDocument,
  updateActionDocument,
  withdrawActionDocument,
} from './action.documents.js';
import { actionItem, actionList, newAction, type ActionList, type FeedbackToLink } from './action.page.js';

async function listOf(visit: Visit): Promise<ActionList> {
  type Found = { trust: { actions: { nodes: ActionBrief[]; pageInfo: PageEnd } } | null };
  const { trust } = await visit.ask<Found>(actionListDocument, {
    trust: visit.organisation,
    first: 20,
    after: visit.query('after') || null,
  });
  if (!trust) throw new NotFoundError('trust');
  return { items: trust.actions.nodes, end: trust.actions.pageInfo };
}

async function showItem(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, themes, { action }] = await Promise.all([
    listOf(visit),
    readThemes(visit),
    visit.ask<{ action: ActionItem | null }>(actionItemDocument, { id }),
  ]);
  if (!action) throw new NotFoundError('action');
  return {
    title: 'One action',
    main: split(actionList(visit, list, id), actionItem(visit, action, themes, form)),
    ...(form ? { status: form.status } : {}),
  };
}

/** The answers to choose from: the one from which somebody came, then those that were coded last. */
async function feedbackToLink(visit: Visit): Promise<readonly FeedbackToLink[]> {
  const id = visit.query('feedback');
  const [{ feedback }, chosen] = await Promise.all([
    visit.ask<{ feedback: { nodes: FeedbackToLink[] } }>(codedFeedbackDocument, {
      trust: visit.organisation,
      first: 10,
    }),
    id === '' ? null : visit.ask<{ feedbackItem: FeedbackToLink | null }>(chosenFeedbackDocument, { id }),
  ]);
  const first = chosen?.feedbackItem;
  return first ? [first, ...feedback.nodes.filter((each) => each.id !== first.id)] : feedback.nodes;
}

/** What somebody may publish about: the whole trust, or only the services that are theirs. */
async function ownServices(visit: Visit): Promise<readonly Choice[]> {
  const [whole, ...services] = serviceChoices(await readServices(visit));
  const grants = visit.member.grants.filter(
    ({ organisation, role }) => organisation === visit.organisation && actionSection.roles.includes(role),
  );
  if (whole && grants.some((grant) => grant.services === null)) return [whole, ...services];
  const own = new Set(grants.flatMap((grant) => grant.services ?? []));
  return services.filter(({ value }) => own.has(value));
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const [feedback, themes, services] = await Promise.all([
    feedbackToLink(visit),
    readThemes(visit),
    ownServices(visit),
  ]);
  const chosen = feedback.find(({ id }) => id === visit.query('feedback'));
  const form = (sent ?? new Form()).over({
    label: 'WE_SAID_WE_DID',
    status: 'DONE',
    feedback: chosen ? [chosen.id] : [],
    themes: chosen?.labels.map(({ theme }) => theme.code) ?? [],
  });
  return {
    title: 'Publish an action',
    main: newAction(visit, { form, themes, services, feedback }),
    ...(sent ? { status: sent.status } : {}),
  };
}

/** Whoever says the same in plain words may keep the others as they are. */
const wordsToRead = (visit: Visit): readonly string[] =>
  visit.typed('plainText') ? ['plainText'] : ['said', 'did'];

/** What a trust heard and did: published, changed, and taken back. */
export const actionSection: WorkspaceSection = {
  path: '/actions',
  title: 'Actions',
  roles: ['experience-team', 'experience-lead', 'service-lead'],
  confirmations: {
    published: 'It is published. Everybody can read it now.',
    changed: 'The changes are saved.',
    withdrawn: 'It is taken back. The public no longer sees it.',
  },

  async waiting(visit) {
    type Found = { feedback: { nodes: object[]; pageInfo: PageEnd } };
    const { feedback } = await visit.ask<Found>(codedFeedbackDocument, {
      trust: visit.organisation,
      first: 50,
    });
    const { nodes, pageInfo } = feedback;
    return [
      {
        count: nodes.length,
        more: pageInfo.hasNextPage,
        label: 'coded answers wait for an action',
        href: '/actions/new',
      },
    ];
  },

  routes: [
    reads('/actions', async (visit) => ({
      title: 'List',
      main: html`<h1>What we did</h1>
        ${split(actionList(visit, await listOf(visit)), null)}`,
    })),
    reads('/actions/new', (visit) => showNew(visit)),
    takes('/actions/new', async (visit) => {
      const hard = await readBefore(visit, wordsToRead(visit));
      if (hard) return showNew(visit, hard);
      const input = {
        idempotencyKey: visit.form().idempotencyKey,
        trust: visit.organisation,
        said: visit.typed('said'),
        did: visit.typed('did'),
        evidence: visit.typedOrNull('evidence'),
        plainText: visit.typedOrNull('plainText'),
        label: visit.typed('label'),
        status: visit.typed('status'),
        service: visit.typedOrNull('service'),
        coproduced: visit.typed('coproduced') === 'yes',
        themes: visit.chosen('themes'),
        feedback: visit.chosen('feedback'),
      };
      const { thing, form } = await visit.send<{ id: string }>(publishActionDocument, { input });
      return form ? showNew(visit, form) : { to: `/actions/${thing.id}`, said: 'published' };
    }),
    reads('/actions/:id', (visit) => showItem(visit)),
    takes('/actions/:id', async (visit) => {
      const hard = await readBefore(visit, wordsToRead(visit));
      if (hard) return showItem(visit, hard);
      const id = visit.param('id');
      const input = {
        action: id,
        expectedVersion: visit.expectedVersion,
        said: visit.typed('said'),
        did: visit.typed('did'),
        evidence: visit.typed('evidence'),
        plainText: visit.typed('plainText'),
        label: visit.typed('label'),
        status: visit.typed('status'),
        themes: visit.chosen('themes'),
      };
      const { form } = await visit.send(updateActionDocument, { input });
      return form ? showItem(visit, form) : { to: withList(visit, `/actions/${id}`), said: 'changed' };
    }),
    takes('/actions/:id/withdraw', async (visit) => {
      const id = visit.param('id');
      const input = { action: id, expectedVersion: visit.expectedVersion };
      const { form } = await visit.send(withdrawActionDocument, { input });
      return form
        ? showItem(visit, new Form({ setback: form.setback }))
        : { to: '/actions', said: 'withdrawn' };
    }),
  ],
};
