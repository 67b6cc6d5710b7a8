import { NotFoundError } from '@wesaid/shared/errors';
import { dayInLondon } from '../days.js';
import { Form, type Problem } from '../form.js';
import type { PageEnd } from '../list-page.js';
import { readServices, serviceChoices } from '../services.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { caseListPage } from './case-list.page.js';
import { caseSteps, type CaseStep } from './case-steps.js';
import {
  caseDeskDocument,
  caseItemDocument,
  casesDocument,
  casesDueDocument,
  openCaseDocument,
} from './case.documents.js';
import type { CaseBrief, CaseDesk, CaseItem } from './case.js';
import { casePage, type SentStep } from './case.page.js';
import { newCasePage } from './new-case.page.js';

const pageSize = 20;

async function showList(visit: Visit): Promise<WorkspaceAnswer> {
  const show = visit.query('show');
  if (!['', 'all', 'held'].includes(show)) throw new NotFoundError('list');
  type Found = { caseDesk: CaseDesk; list: { nodes: CaseBrief[]; pageInfo: PageEnd } };
  const variables = { trust: visit.organisation, first: pageSize, after: visit.query('after') || null };
  const { caseDesk, list } =
    show === ''
      ? await visit.ask<Found>(casesDueDocument, variables)
      : await visit.ask<Found>(casesDocument, {
          ...variables,
          selection: show === 'held' ? 'HELD' : 'ORDINARY',
        });
  const page = { items: list.nodes, end: list.pageInfo };
  return { title: 'List', main: caseListPage(visit, caseDesk, page, dayInLondon()) };
}

async function showCase(visit: Visit, sent?: SentStep): Promise<WorkspaceAnswer> {
  const [themes, { case: found }] = await Promise.all([
    readThemes(visit),
    visit.ask<{ case: CaseItem | null }>(caseItemDocument, { id: visit.param('id') }),
  ]);
  if (!found) throw new NotFoundError('case');
  return {
    title: found.reference,
    main: casePage(visit, found, { themes, today: dayInLondon(), sent }),
    ...(sent ? { status: sent.form.status } : {}),
  };
}

async function takeStep(visit: Visit, step: CaseStep): Promise<WorkspaceAnswer> {
  const { name, document, input } = step;
  const id = visit.param('id');
  const problems = step.missing?.(visit) ?? [];
  if (problems.length > 0) return showCase(visit, { name, form: visit.form(problems) });
  const { form } = await visit.send(document, { input: { case: id, ...input(visit) } });
  return form ? showCase(visit, { name, form }) : { to: `/cases/${id}`, said: name };
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const services = serviceChoices(await readServices(visit));
  const form = sent ?? new Form();
  return {
    title: 'Open a case',
    main: newCasePage(visit, form.over({ kind: 'CONCERN', 'reply.channel': 'TELEPHONE' }), services),
    ...(sent ? { status: sent.status } : {}),
  };
}

/** Everything that was typed into one group of fields, with null for what was left empty. */
const group = (visit: Visit, name: string, fields: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(fields.map((field) => [field, visit.typedOrNull(`${name}.${field}`)]));

/** What must be there before the API can be asked at all: its enums take no empty text. */
function missing(visit: Visit): Problem[] {
  const acts = visit.typed('behalf.name') !== '' || visit.typed('behalf.relationship') !== '';
  return acts && visit.typed('behalf.right') === ''
    ? [{ path: 'behalf.right', code: 'BEHALF_RIGHT_MISSING', message: 'Choose by what right they act.' }]
    : [];
}

async function openCase(visit: Visit): Promise<WorkspaceAnswer> {
  const problems = missing(visit);
  if (problems.length > 0) return showNew(visit, visit.form(problems));
  const behalf = group(visit, 'behalf', ['name', 'relationship', 'right']);
  const input = {
    idempotencyKey: visit.form().idempotencyKey,
    trust: visit.organisation,
    kind: visit.typed('kind'),
    summary: visit.typed('summary'),
    receivedOn: visit.typedOrNull('receivedOn'),
    service: visit.typedOrNull('service'),
    happenedOn: visit.typedOrNull('happenedOn'),
    reply: group(visit, 'reply', ['channel', 'name', 'email', 'telephone', 'address', 'language', 'needs']),
    behalf: behalf['right']
      ? { ...behalf, name: behalf['name'] ?? '', relationship: behalf['relationship'] ?? '' }
      : null,
  };
  const { thing, form } = await visit.send<{ id: string }>(openCaseDocument, { input });
  return form ? showNew(visit, form) : { to: `/cases/${thing.id}`, said: 'opened' };
}

/** What people told the complaints team: by what is due, from the acknowledgement to the end. */
export const caseSection: WorkspaceSection = {
  path: '/cases',
  title: 'Cases',
  roles: ['complaints-team'],
  confirmations: {
    opened: 'The case is open. Tell the person its reference.',
    release: 'It is released and stands among the other cases.',
    acknowledge: 'It is saved that the person was told.',
    assign: 'The name is saved.',
    contact: 'The contact is in the record.',
    themes: 'The themes are saved.',
    day: 'The agreed day is saved.',
    escalate: 'It is a complaint now. Its clocks started today.',
    close: 'The case is closed.',
  },

  async waiting(visit) {
    const { caseDesk } = await visit.ask<{ caseDesk: CaseDesk }>(caseDeskDocument, {
      trust: visit.organisation,
    });
    return [
      { count: caseDesk.overdue, label: 'overdue', href: '/cases', urgent: true },
      { count: caseDesk.toAcknowledge, label: 'to acknowledge', href: '/cases' },
      { count: caseDesk.dueWithinAWeek, label: 'due within a week', href: '/cases' },
      { count: caseDesk.held, label: 'held back: did a person send them?', href: '/cases?show=held' },
    ];
  },

  routes: [
    reads('/cases', showList),
    reads('/cases/new', (visit) => showNew(visit)),
    takes('/cases/new', openCase),
    reads('/cases/:id', (visit) => showCase(visit)),
    ...caseSteps.map((step) => takes(`/cases/:id/${step.name}`, (visit) => takeStep(visit, step))),
  ],
};
