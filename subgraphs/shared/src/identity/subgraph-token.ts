import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Viewer } from './viewer.js';

/** The one token issuer that subgraphs trust. */
const issuer = 'wesaid';
const lifetimeSeconds = 30;

const hashOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('base64url');
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** The request that a token stands for. */
export interface SignedRequest {
  /** Name of the subgraph that is called; the token is good for no other. */
  readonly audience: string;
  /** The exact bytes of the request body; the token is good for no other. */
  readonly body: string | Uint8Array;
  readonly viewer: Viewer;
}

/**
 * Signs one request to a subgraph with the key that it shares with the gateway.
 * @returns a compact token that is good for 30 seconds, this subgraph and this body only
 */
export const signSubgraphRequest = (
  { audience, body, viewer }: SignedRequest,
  secret: string,
): Promise<string> =>
  new SignJWT({ viewer, body: hashOf(body) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(keyOf(secret));

/**
 * Checks a token and gives the viewer that it carries.
 * @throws when the token is missing, forged, expired, for another subgraph, or for another body
 */
export async function verifySubgraphRequest(
  token: string | undefined,
  expected: { readonly audience: string; readonly body: string | Uint8Array },
  secret: string,
): Promise<Viewer> {
  if (!token) throw new Error('The request carries no token.');
  const { payload } = await jwtVerify<{ viewer: Viewer; body: string }>(token, keyOf(secret), {
    algorithms: ['HS256'],
    issuer,
    audience: expected.audience,
    maxTokenAge: lifetimeSeconds,
    requiredClaims: ['exp', 'iat', 'viewer', 'body'],
  });
  if (payload.body !== hashOf(expected.body)) throw new Error('The token belongs to another request.');
  return payload.viewer;
}
