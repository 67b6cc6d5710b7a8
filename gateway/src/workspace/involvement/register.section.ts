import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { Form } from '../form.js';
import { split, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { listOfWords } from './involvement-words.js';
import {
  addInvolveeDocument,
  changeInvolveeDocument,
  involveeDocument,
  registerDocument,
} from './register.documents.js';
import { involveeItem, newInvolvee, registerList, type Involvee, type Register } from './register.page.js';

async function listOf(visit: Visit): Promise<Register> {
  const { involvees } = await visit.ask<{ involvees: { nodes: Involvee[]; pageInfo: PageEnd } }>(
    registerDocument,
    {
      trust: visit.organisation,
      interest: visit.query('interest') || null,
      skill: visit.query('skill') || null,
      after: visit.query('after') || null,
    },
  );
  return { items: involvees.nodes, end: involvees.pageInfo };
}

async function showItem(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, { involvee }] = await Promise.all([
    listOf(visit),
    visit.ask<{ involvee: Involvee | null }>(involveeDocument, { id }),
  ]);
  if (!involvee) throw new NotFoundError('person');
  return {
    title: 'One person',
    main: split(registerList(visit, list, id), involveeItem(visit, involvee, form ?? new Form())),
    ...(form ? { status: form.status } : {}),
  };
}

const showNew = (visit: Visit, form?: Form): WorkspaceAnswer => ({
  title: 'Add a person',
  main: newInvolvee(visit, form ?? new Form()),
  ...(form ? { status: form.status } : {}),
});

/** What was typed about a person. */
const person = (visit: Visit) => ({
  name: visit.typed('name'),
  email: visit.typedOrNull('email'),
  telephone: visit.typedOrNull('telephone'),
  accessNeeds: visit.typedOrNull('accessNeeds'),
  roles: visit.chosen('roles'),
  interests: listOfWords(visit.typed('interests')),
  skills: listOfWords(visit.typed('skills')),
});

/** The people who take part, with what they like, what they can do and what they need. */
export const registerSection: WorkspaceSection = {
  path: '/register',
  title: 'Register',
  roles: ['involvement-team'],
  confirmations: { added: 'The person is on the register.', changed: 'The changes are saved.' },

  waiting: () => Promise.resolve([]),

  routes: [
    reads('/register', async (visit) => ({
      title: 'List',
      main: html`<h1>Register</h1>
        ${split(registerList(visit, await listOf(visit)), null)}`,
    })),
    reads('/register/new', async (visit) => showNew(visit)),
    takes('/register/new', async (visit) => {
      const { thing, form } = await visit.send<{ id: string }>(addInvolveeDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          trust: visit.organisation,
          ...person(visit),
        },
      });
      return form ? showNew(visit, form) : { to: `/register/${thing.id}`, said: 'added' };
    }),
    reads('/register/:id', (visit) => showItem(visit)),
    takes('/register/:id', async (visit) => {
      const id = visit.param('id');
      const input = {
        involvee: id,
        expectedVersion: visit.expectedVersion,
        ...person(visit),
        state: visit.typedOrNull('state'),
      };
      const { form } = await visit.send(changeInvolveeDocument, { input });
      return form ? showItem(visit, form) : { to: `/register/${id}`, said: 'changed' };
    }),
  ],
};
