import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadIdentityKeys } from './identity-keys.js';
import { personOf } from './people.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the keys of the local provider', () => {
  it('are made once, for the owner of the file alone', async () => {
    const file = join(folder, 'new', 'keys.json');
    const first = await loadIdentityKeys(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await loadIdentityKeys(file)).toEqual(first);
    expect(first.public.keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(first.public.keys[0]).not.toHaveProperty('d');
    expect(await readFile(file, 'utf8')).toContain(first.private.keys[0]?.d);
  });

  it('must be private ES256 keys', async () => {
    const file = join(folder, 'keys.json');
    await writeFile(file, '{"keys":[{"kty":"RSA"}]}');
    await expect(loadIdentityKeys(file)).rejects.toThrow('no private ES256 keys');
  });
});

describe('a local person', () => {
  it.each([
    ['experience-team@RT5', { role: 'experience-team', organisation: 'RT5' }],
    ['icb-analyst@QK1', { role: 'icb-analyst', organisation: 'QK1' }],
    ['root@RT5', null],
    ['experience-team@', null],
    ['experience-team@rt5', null],
    ['experience-team@RT5@RT1', null],
    ['', null],
  ])('%j is %j', (subject, person) => {
    expect(personOf(subject)).toEqual(person);
  });
});
