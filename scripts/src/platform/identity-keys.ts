import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { readPrivateFile, writePrivateFile } from './secrets.js';

/** Private keys as the local OpenID provider keeps them. */
export interface PrivateKeys {
  keys: JWK[];
}

/** Who a token speaks for, and where it is good. */
export interface TokenRequest {
  /** Address of the local OpenID provider. */
  issuer: string;
  /** The person: `<role>@<code>`. */
  subject: string;
}

const audience = 'wesaid-api';

/** Address of the local OpenID provider of a platform. */
export function localIssuer(platformUrl: string): string {
  return `${platformUrl}/dev/identity`;
}

/** Reads the local OpenID provider's keys; the first time one is made. */
export async function readOrMakeIdentityKeys(path: string): Promise<PrivateKeys> {
  const text = await readPrivateFile(path);
  if (text !== null) return JSON.parse(text) as PrivateKeys;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  const keys = { keys: [{ ...key, kid: await calculateJwkThumbprint(key), alg: 'ES256', use: 'sig' }] };
  await writePrivateFile(path, keys);
  return keys;
}

/** Signs an access token of the local provider, good for one hour. */
export async function signAccessToken(
  { keys }: PrivateKeys,
  { issuer, subject }: TokenRequest,
): Promise<string> {
  const [key] = keys;
  if (!key?.kid) throw new Error('The identity keys hold no key: delete the file and start again.');
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'ES256'));
}
