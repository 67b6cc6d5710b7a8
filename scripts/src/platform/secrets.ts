import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { perSubgraph, type Subgraph } from './subgraphs.js';

const secret = z.string().min(32);
const subgraphSecrets = z.object({ ownerPassword: secret, appPassword: secret, signingKey: secret });

const schema = z.object({
  superuserPassword: secret,
  sessionSecret: secret,
  receiptSecret: secret,
  challengeSecret: secret,
  subgraphs: z.object(perSubgraph(() => subgraphSecrets)),
});

/** Everything that only the parts of one platform may know. */
export type Secrets = z.infer<typeof schema>;

/** Fresh random secrets. */
export function generateSecrets(): Secrets {
  const make = () => randomBytes(32).toString('base64url');
  return {
    superuserPassword: make(),
    sessionSecret: make(),
    receiptSecret: make(),
    challengeSecret: make(),
    subgraphs: perSubgraph((_name: Subgraph) => ({
      ownerPassword: make(),
      appPassword: make(),
      signingKey: make(),
    })),
  };
}

/** Reads the secrets of a data folder; the first time they are made. Only the owner can read the file. */
export async function readOrMakeSecrets(path: string): Promise<Secrets> {
  const text = await readPrivateFile(path);
  if (text === null) {
    const secrets = generateSecrets();
    await writePrivateFile(path, secrets);
    return secrets;
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${path} does not hold WeSaid's secrets: put back the right file, or move the data folder away.`,
  );
}

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
