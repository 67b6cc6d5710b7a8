import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { dataFolder } from '../../scripts/src/platform/folders.js';
import { readOrMakeSecrets } from '../../scripts/src/platform/secrets.js';
import { forgetKeys, rotateKeys } from '../../scripts/src/rotate-keys.js';
import { as } from '../support/platform.js';

const folder = dataFolder(inject('platformData'));
const team = 'complaints-team@RT5';
const keysNow = async () => (await readOrMakeSecrets(folder.secrets)).encryptionKeys.complaints;

const openCase = async (summary: string): Promise<string> => {
  const { data, errors } = await as<{ openCase: { id: string } }>(
    team,
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { ... on Case { id } } }',
    {
      input: {
        idempotencyKey: randomUUID(),
        trust: 'RT5',
        kind: 'CONCERN',
        summary,
        reply: { channel: 'EMAIL', name: 'A Person', email: 'person@example.org' },
      },
    },
  );
  expect(errors).toBeUndefined();
  return data?.openCase.id ?? '';
};
const read = async (id: string) => {
  const query = 'query ($id: ID!) { case(id: $id) { summary person { name email } } }';
  return (await as<{ case: unknown }>(team, query, { id })).data?.case;
};
const person = { name: 'A Person', email: 'person@example.org' };

describe('replacing the keys of personal text while people work', () => {
  it('loses no word: what was sealed before and after is read, also when the old keys are forgotten', async () => {
    const [first] = await keysNow();
    const before = await openCase('Before the new key');
    await rotateKeys(folder, 'complaints');
    const rotated = await keysNow();
    expect(rotated).toHaveLength(2);
    expect(rotated[1]).toBe(first);
    const after = await openCase('After the new key');
    expect(await read(before)).toEqual({ summary: 'Before the new key', person });
    expect(await read(after)).toEqual({ summary: 'After the new key', person });

    await forgetKeys(folder, 'complaints');
    expect(await keysNow()).toEqual(rotated.slice(0, 1));
    expect(await read(before)).toEqual({ summary: 'Before the new key', person });
    expect(await read(after)).toEqual({ summary: 'After the new key', person });
  });
});
