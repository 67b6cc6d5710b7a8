import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { perSubgraph, type Subgraph } from './subgraphs.js';

const secret = z.string().min(32);
const subgraphSecrets = z.object({ ownerPassword: secret, appPassword: secret, signingKey: secret });

/** The subgraphs that keep personal text of the public. */
export const encryptingSubgraphs = ['experience', 'complaints', 'involvement'] as const;

/** One of them. */
export type EncryptingSubgraph = (typeof encryptingSubgraphs)[number];

// As the subgraphs read them: identifier, colon, 32 bytes in base64url.
const encryptionKey = z.string().regex(/^[\w-]{1,40}:[\w-]{43}$/);
const encryptionKeys = z.array(encryptionKey).min(1);

const schema = z.object({
  superuserPassword: secret,
  sessionSecret: secret,
  receiptSecret: secret,
  challengeSecret: secret,
  recordKeySecret: secret,
  fileLinkSecret: secret,
  /** Key of the local text messages, in the form of GOV.UK Notify's. */
  localNotifyKey: secret,
  notifyCallbackToken: secret,
  /** Keys of personal text, the one that seals first. */
  encryptionKeys: z.object(perEncryptingSubgraph(() => encryptionKeys)),
  subgraphs: z.object(perSubgraph(() => subgraphSecrets)),
});

/** Everything that only the parts of one platform may know. */
export type Secrets = z.infer<typeof schema>;

/** Fresh random secrets. */
export function generateSecrets(): Secrets {
  return {
    superuserPassword: makeSecret(),
    sessionSecret: makeSecret(),
    receiptSecret: makeSecret(),
    challengeSecret: makeSecret(),
    ...generateLaterSecrets(),
    subgraphs: perSubgraph((_name: Subgraph) => ({
      ownerPassword: makeSecret(),
      appPassword: makeSecret(),
      signingKey: makeSecret(),
    })),
  };
}

/** A new key of personal text. Its name says when it was made, for people; the letters after that make it its own. */
export function makeEncryptionKey(): string {
  return `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}:${makeSecret()}`;
}

/** Builds a record with one entry for each subgraph that keeps personal text. */
export function perEncryptingSubgraph<T>(
  make: (name: EncryptingSubgraph) => T,
): Record<EncryptingSubgraph, T> {
  return Object.fromEntries(encryptingSubgraphs.map((name) => [name, make(name)])) as Record<
    EncryptingSubgraph,
    T
  >;
}

/**
 * Reads the secrets of a data folder; the first time they are made. What a folder of an older version lacks is added.
 * Only the owner can read the file.
 */
export async function readOrMakeSecrets(path: string): Promise<Secrets> {
  const text = await readPrivateFile(path);
  if (text === null) {
    const secrets = generateSecrets();
    await writePrivateFile(path, secrets);
    return secrets;
  }
  const complete = secretsIn(text);
  if (complete) return complete;
  const completed = schema.safeParse(withLaterSecrets(parseJson(text)));
  if (!completed.success) {
    throw new Error(
      `${path} does not hold WeSaid's secrets: put back the right file, or move the data folder away.`,
    );
  }
  await writePrivateFile(path, completed.data);
  return completed.data;
}

/** The secrets in the text of a file; null when it does not hold all of them. */
export const secretsIn = (text: string): Secrets | null => schema.safeParse(parseJson(text)).data ?? null;

/** Secrets that the first version did not have. */
function generateLaterSecrets(): Pick<
  Secrets,
  'recordKeySecret' | 'fileLinkSecret' | 'localNotifyKey' | 'notifyCallbackToken' | 'encryptionKeys'
> {
  return {
    recordKeySecret: makeSecret(),
    fileLinkSecret: makeSecret(),
    localNotifyKey: `local-${randomUUID()}-${randomUUID()}`,
    notifyCallbackToken: makeSecret(),
    encryptionKeys: perEncryptingSubgraph(() => [makeEncryptionKey()]),
  };
}

/** Adds what is missing and leaves what is there, also where it is damaged. */
function withLaterSecrets(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const later = generateLaterSecrets();
  const { encryptionKeys } = stored as Partial<Secrets>;
  return { ...later, ...stored, encryptionKeys: { ...later.encryptionKeys, ...encryptionKeys } };
}

const makeSecret = (): string => randomBytes(32).toString('base64url');

/** The text of a private file, null when there is none. Fails with one sentence when it belongs to somebody else. */
export async function readPrivateFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(
      `WeSaid may not read ${path}, which another user made: start it as that user, or choose another folder with WESAID_DATA.`,
    );
  }
}

/** Writes a value as JSON for the owner's eyes only, whole or not at all. */
export async function writePrivateFile(path: string, value: unknown): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(draft, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
