import { UnauthenticatedError, UnavailableError } from '@wesaid/shared/errors';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { Issuer } from './issuer.js';

/** A person as an issuer names them. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

const tokenTypes = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

/** Checks bearer tokens of the configured issuers. */
export class AccessTokens {
  readonly #issuers: ReadonlyMap<string, Issuer>;

  constructor(issuers: readonly Issuer[]) {
    this.#issuers = new Map(issuers.map((issuer) => [issuer.settings.issuer, issuer]));
  }

  /**
   * The person that a token stands for.
   * @throws UnauthenticatedError when it is forged, expired, for somebody else, or not a token
   * @throws UnavailableError when the issuer's keys cannot be had
   */
  async verify(token: string): Promise<Subject> {
    const issuer = this.#issuerOf(token);
    try {
      const { payload, protectedHeader } = await jwtVerify(token, await issuer.keys(), {
        algorithms: ['RS256', 'ES256'],
        issuer: issuer.settings.issuer,
        audience: issuer.settings.audience,
        clockTolerance: 30,
        maxTokenAge: '12 h',
        requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat'],
      });
      if (!tokenTypes.has(String(protectedHeader.typ).toLowerCase()) || !payload.sub)
        throw new UnauthenticatedError();
      return { issuer: issuer.settings.issuer, subject: payload.sub };
    } catch (failure) {
      throw isFaultOfToken(failure) ? new UnauthenticatedError() : new UnavailableError();
    }
  }

  #issuerOf(token: string): Issuer {
    try {
      // Not to be believed yet: it only chooses whose keys and rules the token is checked against.
      const issuer = this.#issuers.get(decodeJwt(token).iss ?? '');
      if (issuer) return issuer;
    } catch {
      // Not a token at all: the same answer as for a stranger's.
    }
    throw new UnauthenticatedError();
  }
}

/** Failures to fetch keys are not the caller's; jose gives them its plain error class or lets the network's through. */
const isFaultOfToken = (failure: unknown): boolean =>
  failure instanceof UnauthenticatedError ||
  (failure instanceof errors.JOSEError &&
    failure.code !== 'ERR_JOSE_GENERIC' &&
    !(failure instanceof errors.JWKSTimeout));
