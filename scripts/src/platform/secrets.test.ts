import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '@wesaid/shared/encryption';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localIssuer, readOrMakeIdentityKeys, signAccessToken } from './identity-keys.js';
import { generateSecrets, readOrMakeSecrets } from './secrets.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'wesaid-secrets-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the secrets of a platform', () => {
  it('are made once and stay', async () => {
    const path = join(folder, 'secrets.json');
    const made = await readOrMakeSecrets(path);
    expect(await readOrMakeSecrets(path)).toEqual(made);
  });

  it.skipIf(process.platform === 'win32')('can be read by their owner only', async () => {
    const path = join(folder, 'secrets.json');
    await readOrMakeSecrets(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('are all different and long', () => {
    const { subgraphs, encryptionKeys, ...others } = generateSecrets();
    const keys = Object.values(encryptionKeys).flat();
    const all = [
      ...Object.values(others),
      ...Object.values(subgraphs).flatMap((one) => Object.values(one)),
      ...keys.map((key) => key.split(':')[1] ?? ''),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const secret of all) expect(secret.length).toBeGreaterThanOrEqual(43);
    for (const key of keys) expect(() => KeyRing.parse(key)).not.toThrow();
  });

  it('of an older version are completed once, and what is there stays', async () => {
    const path = join(folder, 'secrets.json');
    const { recordKeySecret: _record, fileLinkSecret: _link, encryptionKeys, ...older } = generateSecrets();
    const { involvement: _involvement, ...some } = encryptionKeys;
    for (const stored of [older, { ...older, encryptionKeys: some }]) {
      await writeFile(path, JSON.stringify(stored));
      const completed = await readOrMakeSecrets(path);
      expect(completed).toMatchObject(stored);
      expect(completed.recordKeySecret).not.toBe(completed.fileLinkSecret);
      expect(completed.encryptionKeys.involvement).toHaveLength(1);
      expect(await readOrMakeSecrets(path)).toEqual(completed);
    }
  });

  it('are never replaced when the file is damaged: the database would refuse new ones', async () => {
    const path = join(folder, 'secrets.json');
    await writeFile(path, '{ "superuserPassword": "short" }');
    await expect(readOrMakeSecrets(path)).rejects.toThrow(/does not hold WeSaid's secrets/);
    expect(await readFile(path, 'utf8')).toContain('short');
    const damaged = { ...generateSecrets(), encryptionKeys: { complaints: ['2026:short'] } };
    await writeFile(path, JSON.stringify(damaged));
    await expect(readOrMakeSecrets(path)).rejects.toThrow(/does not hold WeSaid's secrets/);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(damaged);
  });
});

describe('the local access tokens', () => {
  it('speak for one person for one hour, signed by the key that stays', async () => {
    const path = join(folder, 'identity-keys.json');
    const keys = await readOrMakeIdentityKeys(path);
    expect(await readOrMakeIdentityKeys(path)).toEqual(keys);
    const issuer = localIssuer('http://localhost:4000');
    const token = await signAccessToken(keys, { issuer, subject: 'experience-team@RT5' });
    const [key] = keys.keys;
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: key?.kid });
    const { d: _private, ...publicKey } = key ?? {};
    const { payload } = await jwtVerify(token, await importJWK(publicKey, 'ES256'), {
      audience: 'wesaid-api',
      issuer,
    });
    expect(payload.iss).toBe('http://localhost:4000/dev/identity');
    expect(payload.sub).toBe('experience-team@RT5');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  });
});
