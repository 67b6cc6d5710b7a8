import { NotFoundError } from '@wesaid/shared/errors';
import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import { dateField, formOf, refusal, selectField, textField } from '../fields.js';
import { Form, type Problem } from '../form.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer } from '../workspace-section.js';
import { committeeRoles, roleWords } from './committee.page.js';
import {
  addCommitteeMemberDocument,
  committeeMembersDocument,
  endCommitteeMembershipDocument,
} from './safety.documents.js';

interface Place {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
  readonly version: number;
}

interface Places {
  readonly committee: { readonly id: string; readonly name: string };
  readonly places: readonly Place[];
}

async function readPlaces(visit: Visit): Promise<Places> {
  const { committee, committeeMembers } = await visit.ask<{
    committee: Places['committee'] | null;
    committeeMembers: { nodes: Place[] };
  }>(committeeMembersDocument, { committee: visit.param('id') });
  if (!committee) throw new NotFoundError('committee');
  return { committee, places: committeeMembers.nodes };
}

const row = (visit: Visit, committee: string, { id, subject, role, from, to }: Place): Html =>
  html`<tr>
    <th scope="row">${subject}</th>
    <td>${roleWords(role)}</td>
    <td>${dayInWords(from)}</td>
    <td>
      ${to ? dayInWords(to) : 'No end'}
      <a href="${visit.link(`/committees/${committee}/members/${id}`)}"
        >Change<span class="hidden"> the end of ${subject}’s place</span></a
      >
    </td>
  </tr> `;

async function showPlaces(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const { committee, places } = await readPlaces(visit);
  const form = (sent ?? new Form()).over({
    issuer: visit.member.issuer,
    role: 'MEMBER',
    from: dayInLondon(),
  });
  return {
    title: 'Places',
    main: html`${refusal(form)}
      <p><a href="${visit.link(`/committees/${committee.id}`)}">${committee.name}</a></p>
      <h1>Places on this committee</h1>
      ${
        places.length === 0
          ? html`<p>Nobody has a place yet.</p>`
          : html`<div class="scroll" role="region" aria-label="Places" tabindex="0">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Signs in as</th>
                    <th scope="col">As</th>
                    <th scope="col">From</th>
                    <th scope="col">Until</th>
                  </tr>
                </thead>
                <tbody>
                  ${places.map((place) => row(visit, committee.id, place))}
                </tbody>
              </table>
            </div>`
      }
      <h2>Give somebody a place</h2>
      ${formOf(form, {
        action: visit.link(`/committees/${committee.id}/members`),
        button: 'Give them this place',
        once: true,
        fields: html`${textField(form, {
          name: 'subject',
          label: 'How they sign in',
          hint: 'The name that stands beside “Sign out” when they are signed in.',
        })}${textField(form, {
          name: 'issuer',
          label: 'Where they sign in',
          hint: 'The address of their identity provider; yours stands here.',
        })}${selectField(form, { name: 'role', label: 'As', choices: committeeRoles })}${dateField(form, {
          name: 'from',
          label: 'First day',
        })}${dateField(form, { name: 'to', label: 'Last day', hint: 'Leave it empty while no end is set.' })}`,
      })}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

async function showPlace(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const { committee, places } = await readPlaces(visit);
  const place = places.find(({ id }) => id === visit.param('member'));
  if (!place) throw new NotFoundError('place');
  const form = (sent ?? new Form()).over({ to: place.to ?? dayInLondon() });
  return {
    title: 'The end of a place',
    main: html`${refusal(form)}
      <p><a href="${visit.link(`/committees/${committee.id}/members`)}">Places on ${committee.name}</a></p>
      <h1>End the place of ${place.subject}</h1>
      <p>From the day after, they see nothing of this committee.</p>
      ${formOf(form, {
        action: visit.link(`/committees/${committee.id}/members/${place.id}`),
        button: 'Save the last day',
        version: place.version,
        fields: dateField(form, { name: 'to', label: 'Last day' }),
      })}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

const dayProblems = (visit: Visit, name: string, message: string): Problem[] =>
  visit.typed(name) === '' ? [{ path: name, code: 'DAY_MISSING', message }] : [];

/** Who has a place on a committee, from when and until when. */
export const memberRoutes = [
  reads('/committees/:id/members', (visit) => showPlaces(visit)),
  takes('/committees/:id/members', async (visit) => {
    const committee = visit.param('id');
    const missing = dayProblems(visit, 'from', 'Say from which day.');
    if (missing.length > 0) return showPlaces(visit, visit.form(missing));
    const { form } = await visit.send(addCommitteeMemberDocument, {
      input: {
        idempotencyKey: visit.form().idempotencyKey,
        committee,
        issuer: visit.typed('issuer'),
        subject: visit.typed('subject'),
        role: visit.typed('role'),
        from: visit.typed('from'),
        to: visit.typedOrNull('to'),
      },
    });
    return form ? showPlaces(visit, form) : { to: `/committees/${committee}/members`, said: 'placed' };
  }),
  reads('/committees/:id/members/:member', (visit) => showPlace(visit)),
  takes('/committees/:id/members/:member', async (visit) => {
    const missing = dayProblems(visit, 'to', 'Say which day is the last.');
    if (missing.length > 0) return showPlace(visit, visit.form(missing));
    const { form } = await visit.send(endCommitteeMembershipDocument, {
      input: {
        member: visit.param('member'),
        expectedVersion: visit.expectedVersion,
        to: visit.typed('to'),
      },
    });
    return form ? showPlace(visit, form) : { to: `/committees/${visit.param('id')}/members`, said: 'ended' };
  }),
];
