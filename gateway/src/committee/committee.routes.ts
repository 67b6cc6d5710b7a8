import type { FastifyInstance } from 'fastify';
import type { Operations } from '../graphql/operations.js';
import { widgetPagePolicy } from '../http/content-policies.js';
import type { Identity } from '../identity/identity.js';
import { sendPage } from '../pages/send-page.js';
import { committeePage } from './committee.page.js';

/** What the page of committees needs. */
export interface CommitteeRoutesOptions {
  readonly identity: Identity;
  readonly operations: Operations;
}

const seatDocument = 'query CommitteeSeat { myCommittees(first: 1) { nodes { id } } }';

/** The page of a person's committees, `/committee`. What is on it the board reads in the person's own name. */
export function registerCommittee(
  app: FastifyInstance,
  { identity, operations }: CommitteeRoutesOptions,
): void {
  app.get('/committee', { helmet: { contentSecurityPolicy: widgetPagePolicy } }, async (request, reply) => {
    const member = await identity.bySession(request);
    if (!member) return reply.header('cache-control', 'no-store').redirect('/sign-in?return=/committee', 303);
    const { data } = await operations.run<{ myCommittees: { nodes: object[] } }>({
      query: seatDocument,
      variables: {},
      viewer: member,
    });
    // While this cannot be looked up, the board says so itself and offers to try again.
    const seat = data?.myCommittees.nodes.length === 0 ? 'none' : 'seated';
    return sendPage(reply, committeePage(member.subject, seat));
  });
}
