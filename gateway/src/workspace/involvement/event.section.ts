import { NotFoundError } from '@wesaid/shared/errors';
import { html, type Html } from '../../pages/html.js';
import { instantInWords } from '../days.js';
import { formOf, radioField, refusal, selectField, textAreaField, textField } from '../fields.js';
import { Form, type Problem } from '../form.js';
import { filterList, pager, type PageEnd } from '../list-page.js';
import { londonInstant } from '../london-time.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { eventListDocument, publishEventDocument } from './event.documents.js';
import { eventKinds, wordsOf } from './involvement-words.js';

interface EventBrief {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly startsAt: string;
  readonly venue: string;
  readonly online: boolean;
}

const filters = [
  { show: '', label: 'To come' },
  { show: 'over', label: 'All, also those that are over' },
];

const card = ({ kind, title, startsAt, venue, online }: EventBrief): Html =>
  html`<li>
    <strong>${title}</strong>
    <p>${instantInWords(startsAt)}, ${venue}${online && ', online'}</p>
    <p class="secondary">${wordsOf(eventKinds, kind)}</p>
  </li> `;

async function listPage(visit: Visit): Promise<WorkspaceAnswer> {
  type Found = { trust: { events: { nodes: EventBrief[]; pageInfo: PageEnd } | null } | null };
  const show = visit.query('show');
  const { trust } = await visit.ask<Found>(eventListDocument, {
    trust: visit.organisation,
    over: show === 'over',
    after: visit.query('after') || null,
  });
  if (!trust?.events) throw new NotFoundError('trust');
  const { nodes, pageInfo } = trust.events;
  return {
    title: 'List',
    main: html`<h1>Events</h1>
      <p><a class="button" href="${visit.link('/events/new')}">Publish an event</a></p>
      ${filterList(visit, '/events', filters, show)}${
        nodes.length === 0
          ? html`<p>No event is planned. Cafés, workshops and open meetings will stand here.</p>`
          : html`<ul class="record">
              ${nodes.map(card)}
            </ul>`
      }${pager(visit, '/events', pageInfo)}`,
  };
}

function newPage(visit: Visit, sent?: Form): WorkspaceAnswer {
  const form = (sent ?? new Form()).over({ online: 'no' });
  return {
    title: 'Publish an event',
    main: html`${refusal(form)}
      <p class="back"><a href="${visit.link('/events')}">Back to the list</a></p>
      <h1>Publish an event</h1>
      <p>Everybody can read it at once on your trust's pages.</p>
      ${formOf(form, {
        action: visit.link('/events/new'),
        button: 'Publish this',
        once: true,
        fields: html`${textField(form, { name: 'title', label: 'What is it called?' })}${selectField(form, {
          name: 'kind',
          label: 'Kind',
          choices: eventKinds,
        })}${textAreaField(form, { name: 'description', label: 'What happens there?' })}${textField(form, {
          name: 'startsAt',
          label: 'It begins',
          type: 'datetime-local',
          width: 'medium',
        })}${textField(form, { name: 'endsAt', label: 'It ends', type: 'datetime-local', width: 'medium' })}${textField(
          form,
          { name: 'venue', label: 'Where?' },
        )}${radioField(form, {
          name: 'online',
          label: 'Can people join online?',
          choices: [
            { value: 'no', label: 'No' },
            { value: 'yes', label: 'Yes' },
          ],
        })}${textField(form, {
          name: 'url',
          label: 'Address of a page about it, or to join',
          hint: 'It begins with https://. You can leave this empty.',
          type: 'url',
        })}${textField(form, { name: 'host', label: 'Who hosts it?', hint: 'A team, not a person. You can leave this empty.' })}${textField(
          form,
          { name: 'access', label: 'What is there for access needs?', hint: 'You can leave this empty.' },
        )}${textField(form, {
          name: 'capacity',
          label: 'How many people can come?',
          hint: 'Leave it empty when there is no limit.',
          type: 'number',
          width: 'short',
        })}`,
      })}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

function missing(visit: Visit): Problem[] {
  const times = [
    ['startsAt', 'Say when it begins.'],
    ['endsAt', 'Say when it ends.'],
  ] as const;
  return times
    .filter(([name]) => londonInstant(visit.typed(name)) === null)
    .map(([path, message]) => ({ path, code: 'TIME_MISSING', message }));
}

/** Where people can come: cafés, workshops, open meetings. */
export const eventSection: WorkspaceSection = {
  path: '/events',
  title: 'Events',
  roles: ['involvement-team'],
  confirmations: { published: 'It is published. Everybody can read it now.' },

  waiting: () => Promise.resolve([]),

  routes: [
    reads('/events', listPage),
    reads('/events/new', async (visit) => newPage(visit)),
    takes('/events/new', async (visit) => {
      const problems = missing(visit);
      if (problems.length > 0) return newPage(visit, visit.form(problems));
      const { form } = await visit.send(publishEventDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          trust: visit.organisation,
          kind: visit.typed('kind'),
          title: visit.typed('title'),
          description: visit.typed('description'),
          startsAt: londonInstant(visit.typed('startsAt')),
          endsAt: londonInstant(visit.typed('endsAt')),
          venue: visit.typed('venue'),
          online: visit.typed('online') === 'yes',
          url: visit.typedOrNull('url'),
          host: visit.typedOrNull('host'),
          access: visit.typedOrNull('access'),
          capacity: Number.parseInt(visit.typed('capacity'), 10) || null,
        },
      });
      return form ? newPage(visit, form) : { to: '/events', said: 'published' };
    }),
  ],
};
