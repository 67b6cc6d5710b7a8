import { dayInLondon } from '../days.js';
import { Form } from '../form.js';
import { pageEnd, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { lookPage, type Look } from './look.page.js';

/** One page of the looks at originals, newest first. */
export const looksDocument = `query WorkspaceLooks($trust: OdsCode!, $by: String, $month: LocalDate, $first: Int!, $after: String) {
  list: originalLooks(trust: $trust, by: $by, month: $month, first: $first, after: $after) {
    nodes { id lookedAt lookedBy feedback reason } ${pageEnd} }
}`;

/** The first days of the months that can be chosen, the newest first. */
function months(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 24 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
  );
}

/** What is asked for comes in the body of a form: the name of a person belongs in no address. */
async function show(visit: Visit): Promise<WorkspaceAnswer> {
  const by = visit.typed('by');
  const choices = months(dayInLondon());
  const month = choices.find((day) => day === visit.typed('month')) ?? '';
  const { list } = await visit.ask<{ list: { nodes: Look[]; pageInfo: PageEnd } }>(looksDocument, {
    trust: visit.organisation,
    by: by === '' ? null : by,
    month: month === '' ? null : month,
    first: 50,
    after: visit.typed('after') || null,
  });
  const form = new Form().over({ by, month });
  return {
    title: 'Looks at originals',
    main: lookPage(visit, { looks: list.nodes, end: list.pageInfo, months: choices, form }),
  };
}

/** Who looked at what people wrote before personal details were taken out. For the experience lead alone. */
export const lookSection: WorkspaceSection = {
  path: '/originals',
  title: 'Looks at originals',
  roles: ['experience-lead'],
  confirmations: {},
  waiting: async () => [],
  routes: [reads('/originals', show), takes('/originals', show)],
};
