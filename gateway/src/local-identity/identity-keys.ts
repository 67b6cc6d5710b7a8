import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';

const keySet = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.literal('EC'),
        crv: z.literal('P-256'),
        d: z.string(),
        x: z.string(),
        y: z.string(),
      }),
    )
    .min(1),
});

/** The keys of the local provider. */
export interface IdentityKeys {
  readonly private: JSONWebKeySet;
  readonly public: JSONWebKeySet;
}

async function readOrMake(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  const text = JSON.stringify({ keys: [{ ...key, kid: await calculateJwkThumbprint(key) }] }, null, 2);
  await mkdir(dirname(file), { recursive: true });
  // Whoever has this key can be anybody here, so only the owner of the file may read it.
  await writeFile(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
  return text;
}

/**
 * Reads the provider's signing keys, and makes them when the file is not there.
 * @throws when the file holds no ES256 keys
 */
export async function loadIdentityKeys(file: string): Promise<IdentityKeys> {
  const parsed = keySet.safeParse(JSON.parse(await readOrMake(file)));
  if (!parsed.success) throw new Error('LOCAL_IDENTITY_KEYS: the file holds no private ES256 keys.');
  const keys = await Promise.all(
    parsed.data.keys.map(async (key): Promise<JWK> => ({
      ...key,
      alg: 'ES256',
      use: 'sig',
      kid: await kidOf(key),
    })),
  );
  return { private: { keys }, public: { keys: keys.map(({ d: _secret, ...key }) => key) } };
}

const kidOf = async (key: JWK): Promise<string> => key.kid ?? (await calculateJwkThumbprint(key));
