import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '@wesaid/shared/encryption';
import { CreateNote, createTestDatabase, type TestDatabase } from '@wesaid/shared/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withConnection } from '../postgres/provision.js';
import { chosenSubgraphs, forgetOldKeys, keyName, putNewKeys, withNewestKeys } from './encryption-keys.js';
import { columnsSealedUnder } from './sealed-under.js';
import { generateSecrets, makeEncryptionKey, readOrMakeSecrets } from './secrets.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-keys-'));
  path = join(folder, 'secrets.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('changing the keys of personal text', () => {
  it('puts a new key first for the named subgraphs and keeps the old one, and every other secret', async () => {
    const before = await readOrMakeSecrets(path);
    const { encryptionKeys, ...others } = await putNewKeys(path, ['complaints']);
    expect(encryptionKeys.complaints).toHaveLength(2);
    expect(encryptionKeys.complaints[1]).toBe(before.encryptionKeys.complaints[0]);
    expect(encryptionKeys.involvement).toEqual(before.encryptionKeys.involvement);
    expect(before).toMatchObject(others);
    expect(await readOrMakeSecrets(path)).toEqual({ ...others, encryptionKeys });
    expect(() => KeyRing.parse(encryptionKeys.complaints.join(','))).not.toThrow();
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('forgets all keys but the one that seals', async () => {
    await readOrMakeSecrets(path);
    const { encryptionKeys } = await putNewKeys(path, ['complaints', 'involvement']);
    const after = await forgetOldKeys(path, ['complaints']);
    expect(after.encryptionKeys.complaints).toEqual(encryptionKeys.complaints.slice(0, 1));
    expect(after.encryptionKeys.involvement).toEqual(encryptionKeys.involvement);
  });

  it('is seen by a part that starts later, which keeps its keys when the file is damaged or away', async () => {
    const secrets = await readOrMakeSecrets(path);
    const changed = await putNewKeys(path, ['involvement']);
    expect((await withNewestKeys(path, secrets)).encryptionKeys).toEqual(changed.encryptionKeys);
    await writeFile(path, '{}');
    expect(await withNewestKeys(path, secrets)).toEqual(secrets);
    await rm(path);
    expect(await withNewestKeys(path, secrets)).toEqual(secrets);
  });

  it('is for the subgraphs that keep personal text', () => {
    expect(chosenSubgraphs(undefined)).toEqual(['experience', 'complaints', 'involvement']);
    expect(chosenSubgraphs('involvement')).toEqual(['involvement']);
    expect(() => chosenSubgraphs('safety')).toThrow('"safety" keeps no sealed texts');
  });
});

describe('what an old key is still needed for', () => {
  const [old, current] = [makeEncryptionKey(), makeEncryptionKey()];
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('chassis', [CreateNote]);
  });
  afterAll(() => database.drop());

  const add = (body: string) =>
    withConnection(database.superuserUrl, (client) =>
      client.query('insert into note values (gen_random_uuid(), $1, $2)', ['RT5', body]),
    );

  it('is found in every table, though row-level security hides it from others, and nothing else is', async () => {
    const ring = KeyRing.parse(`${current},${old}`);
    await add(ring.seal('words', 'note'));
    await add('words about v1.');
    expect(await columnsSealedUnder(database.url, [keyName(old)])).toEqual([]);
    await add(KeyRing.parse(old).seal('words', 'note'));
    expect(await columnsSealedUnder(database.url, [keyName(old)])).toEqual(['note.body']);
    expect(await columnsSealedUnder(database.url, [])).toEqual([]);
    expect(keyName(generateSecrets().encryptionKeys.complaints[0] ?? '')).toMatch(
      /^\d{4}-\d\d-\d\d-[0-9a-f]{6}$/,
    );
  });
});
