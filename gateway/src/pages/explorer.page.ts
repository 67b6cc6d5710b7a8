import { roles } from '@wesaid/shared/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { explorerPolicy, pagePolicy } from '../http/content-policies.js';
import type { Identity } from '../identity/identity.js';
import type { Member } from '../identity/memberships.js';
import { examplesFor } from './explorer-examples.js';
import { html, type Html } from './html.js';
import { page } from './page.js';
import { sendPage } from './send-page.js';

const strangerPage = (): Html =>
  page({
    title: 'The API – WeSaid',
    main: html`<h1>The API</h1>
      <p>
        WeSaid has one GraphQL API for everything that it knows. Sign in to read its documentation and to try
        queries out here.
      </p>
      <p><a class="button" href="/sign-in?return=/graphql">Sign in</a></p>
      <h2>Queries to begin with</h2>
      ${examplesFor(
        roles.map((role) => ({ role, organisation: role === 'icb-analyst' ? 'QK1' : 'RT5' })),
      ).map(({ query }) => html`<pre tabindex="0"><code>${query}</code></pre> `)}`,
  });

const explorerPage = ({ subject, grants }: Member): Html =>
  page({
    title: 'The API – WeSaid',
    wide: true,
    styles: ['/graphiql/graphiql.min.css'],
    scripts: [
      '/graphiql/react.production.min.js',
      '/graphiql/react-dom.production.min.js',
      '/graphiql/graphiql.min.js',
      '/assets/explorer.js',
    ],
    navigation: html`<span class="name">${subject}</span> <a href="/sign-out">Sign out</a>`,
    main: html`<h1 class="hidden">The API</h1>
      <div id="explorer" data-examples="${JSON.stringify(examplesFor(grants))}">Loading…</div>`,
  });

/** Makes the page that the API's address shows to people: a place to try queries out, for those who are signed in. */
export const createExplorer =
  (identity: Identity) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const member = await identity.bySession(request);
    reply.helmet({ contentSecurityPolicy: member ? explorerPolicy : pagePolicy });
    return sendPage(reply, member ? explorerPage(member) : strangerPage());
  };
