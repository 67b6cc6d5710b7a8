import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordedProcess, stillRuns } from './data-lock.js';
import { perSubgraph } from './subgraphs.js';
import { writePrivateFile } from './secrets.js';

const port = z.number().int().positive();

const schema = z.object({
  supervisor: recordedProcess,
  /** Address at which people reach the platform. */
  url: z.string(),
  /** Port of each part on the loopback address. */
  ports: z.object({ ...perSubgraph(() => port), gateway: port }),
  /** Port of the embedded server, null when every database is somewhere else. */
  databasePort: port.nullable(),
  databases: z.object(perSubgraph(() => z.object({ url: z.string(), ownerUrl: z.string() }))),
  /** The processes of the parts that run, by name. */
  parts: z.record(z.string(), recordedProcess),
});

/** What `platform.json` says about a running platform. */
export type PlatformFile = z.infer<typeof schema>;

/** Writes what runs. The addresses of the databases hold passwords, so the file is the owner's alone. */
export function writePlatformFile(path: string, platform: PlatformFile): Promise<void> {
  return writePrivateFile(path, platform);
}

/** What ran last by the file, whether it still runs or not; null when the last platform ended in order. */
export async function readPlatformFile(path: string): Promise<PlatformFile | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The platform that runs on a data folder now, null when none does. */
export async function runningPlatform(path: string): Promise<PlatformFile | null> {
  const platform = await readPlatformFile(path);
  return platform && (await stillRuns(platform.supervisor)) ? platform : null;
}
