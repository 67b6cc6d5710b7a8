import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { dayInLondon } from '../days.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import {
  reads,
  takes,
  takesFile,
  type WorkspaceAnswer,
  type WorkspaceSection,
} from '../workspace-section.js';
import {
  addTargetDocument,
  discardListDocument,
  eligibleListDocument,
  invitationOverviewDocument,
  invitationWaitingDocument,
  removeTargetDocument,
  sendInvitationsDocument,
} from './invitation.documents.js';
import type { ExclusionRule, InvitationReport, ListBrief, ListItem, TargetItem } from './invitation.js';
import { listPage } from './list.page.js';
import { overviewPage, type OverviewForms } from './overview.page.js';
import { rejectedRowsFile } from './rejected-rows.js';
import { settingsRoutes } from './settings.routes.js';

/** The months that the page shows: this one and the twelve before it. */
function shownPeriod(today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return { from: day(new Date(Date.UTC(year, month - 13, 1))), to: day(new Date(Date.UTC(year, month, 0))) };
}

async function showOverview(visit: Visit, forms: Partial<OverviewForms> = {}): Promise<WorkspaceAnswer> {
  type Found = {
    trust: {
      eligibleUploads: ListBrief[] | null;
      invitationSettings: { version: number } | null;
      invitationReport: InvitationReport | null;
      targets: TargetItem[] | null;
    } | null;
    invitationExclusionRules: ExclusionRule[];
  };
  const { trust, invitationExclusionRules: rules } = await visit.askWhatIsThere<Found>(
    invitationOverviewDocument,
    {
      trust: visit.organisation,
      ...shownPeriod(dayInLondon()),
    },
  );
  if (!trust?.invitationSettings) throw new DomainError('FORBIDDEN');
  const { upload = new Form(), target = new Form() } = forms;
  const refused = [upload, target].find((form) => form.refused);
  return {
    title: 'Overview',
    main: overviewPage(
      visit,
      {
        lists: trust.eligibleUploads ?? [],
        report: trust.invitationReport,
        targets: trust.targets ?? [],
        rules,
        settled: trust.invitationSettings.version > 0,
      },
      { upload, target },
    ),
    ...(refused ? { status: refused.status } : {}),
  };
}

interface FoundList {
  readonly list: ListItem;
  readonly rules: readonly ExclusionRule[];
}

async function listOf(visit: Visit): Promise<FoundList> {
  type Found = { eligibleUpload: ListItem | null; invitationExclusionRules: ExclusionRule[] };
  const { eligibleUpload: list, invitationExclusionRules: rules } = await visit.ask<Found>(
    eligibleListDocument,
    { id: visit.param('id') },
  );
  if (!list) throw new NotFoundError('list');
  return { list, rules };
}

async function showList(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const { list, rules } = await listOf(visit);
  return {
    title: 'List',
    main: listPage(visit, list, rules, form),
    ...(form ? { status: form.status } : {}),
  };
}

async function takeList(visit: Visit): Promise<WorkspaceAnswer> {
  const refused = (message: string) =>
    showOverview(visit, { upload: visit.form([{ path: 'file', code: 'FILE_REFUSED', message }]) });
  if (visit.fileIsTooLarge) return refused('Choose a smaller file: at most 10 MB.');
  if (!visit.file) return refused('Choose a file.');
  try {
    const { upload } = await visit.handToExperience<{ upload: string }>('/eligible-lists', visit.file);
    return { to: `/invitations/lists/${upload}` };
  } catch (failure) {
    if (failure instanceof DomainError && failure.code === 'BAD_USER_INPUT') return refused(failure.message);
    throw failure;
  }
}

/** People are asked by text message how their care was; and how many of those who could answer did. */
export const invitationSection: WorkspaceSection = {
  path: '/invitations',
  title: 'Invitations',
  roles: ['experience-team', 'experience-lead'],
  confirmations: {
    queued: 'The messages are on their way. They go between 8am and 8pm.',
    discarded: 'The list is erased. Nobody was asked.',
    saved: 'It is saved. Lists that you send from now on go by it.',
    target: 'The target is set.',
    removed: 'The target is taken away.',
  },

  async waiting(visit) {
    const { trust } = await visit.ask<{ trust: { eligibleUploads: ListBrief[] } | null }>(
      invitationWaitingDocument,
      {
        trust: visit.organisation,
      },
    );
    const lists = trust?.eligibleUploads.filter(({ state }) => state === 'LOOKED_THROUGH') ?? [];
    return [
      {
        count: lists.length,
        label: 'lists of people to ask, looked through and not sent',
        href: '/invitations',
      },
    ];
  },

  routes: [
    reads('/invitations', (visit) => showOverview(visit)),
    takesFile('/invitations/lists', takeList),
    reads('/invitations/lists/:id', (visit) => showList(visit)),
    reads('/invitations/lists/:id/rejected', async (visit) => rejectedRowsFile((await listOf(visit)).list)),
    takes('/invitations/lists/:id/send', async (visit) => {
      const { form } = await visit.send(sendInvitationsDocument, {
        input: {
          upload: visit.param('id'),
          expectedVersion: visit.expectedVersion,
          idempotencyKey: visit.form().idempotencyKey,
        },
      });
      return form ? showList(visit, form) : { to: '/invitations', said: 'queued' };
    }),
    takes('/invitations/lists/:id/discard', async (visit) => {
      const { form } = await visit.send(discardListDocument, {
        input: { upload: visit.param('id'), expectedVersion: visit.expectedVersion },
      });
      return form
        ? showList(visit, new Form({ setback: form.setback }))
        : { to: '/invitations', said: 'discarded' };
    }),
    ...settingsRoutes,
    takes('/invitations/targets', async (visit) => {
      const { form } = await visit.send(addTargetDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          trust: visit.organisation,
          measure: 'RESPONSE_RATE',
          scope: visit.typedOrNull('scope'),
          value: Number.parseFloat(visit.typed('value')) || 0,
          dueOn: visit.typed('dueOn'),
          source: visit.typedOrNull('source'),
        },
      });
      return form ? showOverview(visit, { target: form }) : { to: '/invitations', said: 'target' };
    }),
    takes('/invitations/targets/:id/remove', async (visit) => {
      const { form } = await visit.send(removeTargetDocument, {
        input: { target: visit.param('id'), expectedVersion: visit.expectedVersion },
      });
      return form
        ? showOverview(visit, { target: new Form({ setback: form.setback }) })
        : { to: '/invitations', said: 'removed' };
    }),
  ],
};
