import { UnavailableError } from '@wesaid/shared/errors';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pagePolicy } from '../http/content-policies.js';
import type { Issuer } from '../identity/issuer.js';
import type { Memberships } from '../identity/memberships.js';
import { isSameOrigin } from '../identity/same-origin.js';
import type { Identity } from '../identity/identity.js';
import type { SessionCookie } from '../identity/session.js';
import { sendPage } from '../pages/send-page.js';
import { finishSignIn, startSignIn } from './open-id.js';
import { createPendingSignInCookie } from './pending-sign-in.js';
import { returnPath } from './return-path.js';
import { chooseIssuerPage, noRolePage, signInFailedPage, signOutPage } from './sign-in.pages.js';

/** What signing in needs. */
export interface SignInOptions {
  readonly publicUrl: string;
  readonly sessionSecret: string;
  readonly issuers: readonly Issuer[];
  readonly session: SessionCookie;
  readonly memberships: Memberships;
  readonly identity: Identity;
}

interface SignInQuery {
  readonly return?: string;
  readonly issuer?: string;
}

/** Signing in to our own pages and out again: OpenID Connect code flow with PKCE; no token ever reaches a page. */
export function registerSignInRoutes(app: FastifyInstance, options: SignInOptions): void {
  const { publicUrl, issuers, session, memberships, identity } = options;
  const pending = createPendingSignInCookie(options.sessionSecret);
  const redirectUri = `${publicUrl}/sign-in/callback`;
  const byName = new Map(issuers.map((issuer) => [issuer.settings.issuer, issuer]));
  const helmet = { contentSecurityPolicy: pagePolicy };

  const sendToIssuer = async (
    reply: FastifyReply,
    issuer: Issuer,
    returnTo: string,
  ): Promise<FastifyReply> => {
    const { address, ...started } = await startSignIn(issuer, redirectUri);
    await pending.set(reply, { issuer: issuer.settings.issuer, returnTo, ...started });
    return reply.header('cache-control', 'no-store').redirect(address.href, 303);
  };

  app.get<{ Querystring: SignInQuery }>('/sign-in', { helmet }, async (request, reply) => {
    const returnTo = returnPath(request.query.return);
    const [only] = issuers;
    const issuer = issuers.length === 1 ? only : byName.get(request.query.issuer ?? '');
    if (issuer) return sendToIssuer(reply, issuer, returnTo);
    return sendPage(
      reply,
      chooseIssuerPage(
        issuers.map((each) => each.settings),
        returnTo,
      ),
    );
  });

  app.get('/sign-in/callback', { helmet }, async (request, reply) => {
    const started = await pending.read(request);
    pending.clear(reply);
    const issuer = started && byName.get(started.issuer);
    if (!issuer) return sendPage(reply.code(400), signInFailedPage());
    let subject;
    try {
      subject = await finishSignIn(issuer, new URL(request.url, publicUrl), started);
    } catch (failure) {
      if (failure instanceof UnavailableError) throw failure;
      return sendPage(reply.code(400), signInFailedPage());
    }
    await session.set(reply, { ...subject });
    const { grants } = await memberships.viewerOf(subject);
    return reply
      .header('cache-control', 'no-store')
      .redirect(grants.length > 0 ? started.returnTo : '/sign-in/no-role', 303);
  });

  app.get('/sign-in/no-role', { helmet }, async (request, reply) => {
    const subject = await identity.subjectOfSession(request);
    return subject ? sendPage(reply, noRolePage(subject.subject)) : reply.redirect('/sign-in', 303);
  });

  app.get('/sign-out', { helmet }, async (request, reply) => {
    const subject = await identity.subjectOfSession(request);
    return subject ? sendPage(reply, signOutPage(subject.subject)) : reply.redirect('/', 303);
  });

  app.post('/sign-out', { helmet }, async (request, reply) => {
    if (isSameOrigin(request, publicUrl)) session.clear(reply);
    return reply.redirect('/', 303);
  });
}
