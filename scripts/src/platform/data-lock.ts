import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { commandLineOf, isAlive } from '../processes/command-line.js';

/** A process as it is written down: its command line shows later whether the id still means the same process. */
export const recordedProcess = z.object({
  pid: z.number().int().positive(),
  commandLine: z.string().nullable(),
});

/** A process that was written down. */
export type RecordedProcess = z.infer<typeof recordedProcess>;

/** Writes a process down. */
export async function recordProcess(pid: number): Promise<RecordedProcess> {
  return { pid, commandLine: await commandLineOf(pid) };
}

/** True while a recorded process still runs. */
export async function stillRuns({ pid, commandLine }: RecordedProcess): Promise<boolean> {
  return isAlive(pid) && (await commandLineOf(pid)) === commandLine;
}

/** Frees the data folder again. */
export type ReleaseLock = () => Promise<void>;

/**
 * Takes a data folder for this process, so that PostgreSQL is never run on it by two at once. A lock left by a killed
 * process does not count.
 *
 * @param mayWait asked with the milliseconds waited so far; false gives up
 * @returns what frees the folder, or the process that holds it
 */
export async function lockDataFolder(
  path: string,
  mayWait: (waited: number) => Promise<boolean>,
): Promise<ReleaseLock | RecordedProcess> {
  const began = Date.now();
  const text = JSON.stringify(await recordProcess(process.pid));
  for (;;) {
    if (await createOnly(path, text)) return () => rm(path, { force: true });
    const holder = await holderOf(path);
    if (!holder) await rm(path, { force: true });
    else if (await mayWait(Date.now() - began)) await delay(100);
    else return holder;
  }
}

async function createOnly(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<RecordedProcess | null> {
  const text = (await readFile(path, 'utf8').catch(() => '')) || (await readAgain(path));
  try {
    const holder = recordedProcess.parse(JSON.parse(text));
    return (await stillRuns(holder)) ? holder : null;
  } catch {
    return null;
  }
}

// The moment between making the file and filling it is short, but another process can look just then.
async function readAgain(path: string): Promise<string> {
  await delay(50);
  return readFile(path, 'utf8').catch(() => '');
}
