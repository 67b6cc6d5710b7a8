import { NotFoundError } from '@wesaid/shared/errors';
import { Form, type Problem } from '../form.js';
import { readServices, type ServiceName } from '../services.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer } from '../workspace-section.js';
import { invitationSettingsDocument, updateInvitationSettingsDocument } from './invitation.documents.js';
import type { ExclusionRule, InvitationSettings } from './invitation.js';
import { settingsPage } from './settings.page.js';

async function show(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  type Found = {
    trust: { invitationSettings: InvitationSettings } | null;
    invitationExclusionRules: ExclusionRule[];
  };
  const [{ trust, invitationExclusionRules: rules }, services] = await Promise.all([
    visit.ask<Found>(invitationSettingsDocument, { trust: visit.organisation }),
    readServices(visit),
  ]);
  if (!trust) throw new NotFoundError('trust');
  return {
    title: 'Messages',
    main: settingsPage(visit, trust.invitationSettings, { rules, services }, form ?? new Form()),
    ...(form ? { status: form.status } : {}),
  };
}

/** Reads `name of a service = what it is called`, line by line. */
export function namedServicesIn(
  text: string,
  services: readonly ServiceName[],
): { named: { service: string; name: string }[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const named = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const end = line.lastIndexOf('=');
      const wanted = line.slice(0, end === -1 ? undefined : end).trim();
      const service = services.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
      if (service && end !== -1) return [{ service: service.id, name: line.slice(end + 1).trim() }];
      const message = `Write each line as: name of the service = what it is called. This one does not fit: “${line.trim()}”.`;
      problems.push({ path: 'namedServices', code: 'LINE_UNREADABLE', message });
      return [];
    });
  return { named, problems };
}

async function save(visit: Visit): Promise<WorkspaceAnswer> {
  const { invitationExclusionRules: rules } = await visit.ask<{ invitationExclusionRules: ExclusionRule[] }>(
    invitationSettingsDocument,
    { trust: visit.organisation },
  );
  const { named, problems } = namedServicesIn(visit.typed('namedServices'), await readServices(visit));
  if (problems.length > 0) return show(visit, visit.form(problems));
  const { form } = await visit.send(updateInvitationSettingsDocument, {
    input: {
      trust: visit.organisation,
      expectedVersion: visit.expectedVersion,
      senderName: visit.typed('senderName'),
      words: visit.typed('words'),
      namedServices: named,
      capDays: Number.parseInt(visit.typed('capDays'), 10) || 0,
      withinDays: Number.parseInt(visit.typed('withinDays'), 10) || 0,
      columns: {
        service: visit.typed('columns.service'),
        day: visit.typed('columns.day'),
        dayOrder: visit.typed('columns.dayOrder') || 'DAY_FIRST',
        mobile: visit.typed('columns.mobile'),
        setting: visit.typedOrNull('columns.setting'),
        otherwise: visit.typed('columns.otherwise') || 'OTHER',
        exclusion: visit.typedOrNull('columns.exclusion'),
        exclusionWords: rules.flatMap(({ code }) =>
          visit
            .typed(`rule.${code}`)
            .split(',')
            .map((word) => ({ word: word.trim(), rule: code }))
            .filter(({ word }) => word !== ''),
        ),
      },
    },
  });
  return form ? show(visit, form) : { to: '/invitations/settings', said: 'saved' };
}

/** The addresses at which is decided how the trust invites. */
export const settingsRoutes = [
  reads('/invitations/settings', (visit) => show(visit)),
  takes('/invitations/settings', save),
];
