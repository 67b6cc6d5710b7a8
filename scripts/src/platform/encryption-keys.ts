import {
  encryptingSubgraphs,
  makeEncryptionKey,
  readOrMakeSecrets,
  readPrivateFile,
  secretsIn,
  writePrivateFile,
  type EncryptingSubgraph,
  type Secrets,
} from './secrets.js';

/** The name of a key, which stands in every text that it sealed. */
export const keyName = (key: string): string => key.split(':')[0] ?? '';

/** The subgraphs of a word of the command line: one by its name, all without a word. */
export function chosenSubgraphs(name: string | undefined): readonly EncryptingSubgraph[] {
  if (name === undefined) return encryptingSubgraphs;
  const chosen = encryptingSubgraphs.filter((one) => one === name);
  if (chosen.length > 0) return chosen;
  throw new Error(`"${name}" keeps no sealed texts. Those that do: ${encryptingSubgraphs.join(', ')}.`);
}

/** Puts a new key before those of the subgraphs; the others stay for reading. */
export const putNewKeys = (path: string, names: readonly EncryptingSubgraph[]): Promise<Secrets> =>
  changeKeys(path, names, (keys) => [makeEncryptionKey(), ...keys]);

/** Leaves the subgraphs nothing but the key that seals. What another key sealed is lost. */
export const forgetOldKeys = (path: string, names: readonly EncryptingSubgraph[]): Promise<Secrets> =>
  changeKeys(path, names, (keys) => keys.slice(0, 1));

/** The secrets with the keys as they are in the file now; as they were where the file cannot be read. */
export async function withNewestKeys(path: string, secrets: Secrets): Promise<Secrets> {
  const stored = await readPrivateFile(path).catch(() => null);
  return { ...secrets, encryptionKeys: secretsIn(stored ?? '')?.encryptionKeys ?? secrets.encryptionKeys };
}

async function changeKeys(
  path: string,
  names: readonly EncryptingSubgraph[],
  change: (keys: string[]) => string[],
): Promise<Secrets> {
  const secrets = await readOrMakeSecrets(path);
  const encryptionKeys = { ...secrets.encryptionKeys };
  for (const name of names) encryptionKeys[name] = change(encryptionKeys[name]);
  const changed = { ...secrets, encryptionKeys };
  await writePrivateFile(path, changed);
  return changed;
}
