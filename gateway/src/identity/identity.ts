import { DomainError, UnauthenticatedError } from '@wesaid/shared/errors';
import type { FastifyRequest } from 'fastify';
import type { AccessTokens, Subject } from './access-tokens.js';
import type { Member, Memberships } from './memberships.js';
import { isSameOrigin } from './same-origin.js';
import type { SessionCookie } from './session.js';

/** Where identity comes from. */
export interface IdentityOptions {
  readonly publicUrl: string;
  /** The configured issuers: a session of one that was taken out is over. */
  readonly issuers: readonly string[];
  readonly tokens: AccessTokens;
  readonly session: SessionCookie;
  readonly memberships: Memberships;
}

/** Finds out who is signed in on a request: by bearer token, or by the session cookie of our own pages. */
export class Identity {
  constructor(private readonly options: IdentityOptions) {}

  /**
   * The person behind a bearer token; null when the request carries none.
   * @throws UnauthenticatedError for anything in the header that is no valid token: it is never taken for nobody
   */
  async byToken(request: FastifyRequest): Promise<Member | null> {
    const { authorization } = request.headers;
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token) throw new UnauthenticatedError();
    return this.options.memberships.viewerOf(await this.options.tokens.verify(token));
  }

  /** The person whose session cookie came along; null when there is none. Enough to show a page, not to change anything. */
  async bySession(request: FastifyRequest): Promise<Member | null> {
    const subject = await this.subjectOfSession(request);
    return subject && this.options.memberships.viewerOf(subject);
  }

  /** Who is signed in on a page, without what they may be. */
  async subjectOfSession(request: FastifyRequest): Promise<Subject | null> {
    const subject = await this.options.session.read(request);
    return subject && this.options.issuers.includes(subject.issuer) ? subject : null;
  }

  /**
   * The person on a page of ours that calls the API.
   * @throws UnauthenticatedError when the page's session is over
   * @throws DomainError FORBIDDEN when the request may come from another site
   */
  async bySessionWithProof(request: FastifyRequest): Promise<Member | null> {
    const subject = await this.subjectOfSession(request);
    if (!subject) {
      // A page of ours whose session is over must learn that, and not be treated as a stranger.
      if (request.headers['x-wesaid-csrf'] !== undefined) throw new UnauthenticatedError();
      return null;
    }
    if (request.headers['x-wesaid-csrf'] !== '1' || !isSameOrigin(request, this.options.publicUrl)) {
      throw new DomainError(
        'FORBIDDEN',
        'Requests with a session need the header x-wesaid-csrf: 1 and come from our own pages.',
      );
    }
    return this.options.memberships.viewerOf(subject);
  }
}
