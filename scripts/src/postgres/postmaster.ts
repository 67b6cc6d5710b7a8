import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandLineOf, isAlive, signal } from '../processes/command-line.js';

/** What `postmaster.pid`, PostgreSQL's own lock file in a data folder, says. */
export interface PostmasterFile {
  pid: number;
  dataDirectory: string;
}

/** What to do about a `postmaster.pid` found before a start. */
export type PostmasterDecision = 'start' | 'stop-it-first' | 'remove-the-file' | 'refuse';

/** Reads the text of a `postmaster.pid`; null when it is empty or not one. */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const [pid, dataDirectory] = text.split('\n');
  // A server in single-user mode writes its id as a negative number.
  const id = Math.abs(Number(pid));
  return Number.isInteger(id) && id > 0 && dataDirectory ? { pid: id, dataDirectory } : null;
}

/**
 * Decides what to do. A server is ours only when the recorded process lives and its own command line names
 * PostgreSQL and this very data folder: after a crash the id may belong to somebody else's process by now.
 *
 * @param alive whether the recorded process exists
 * @param commandLine its command line, null when the system does not tell
 */
export function decideAboutPostmaster(
  file: PostmasterFile | null,
  dataDirectory: string,
  alive: boolean,
  commandLine: string | null,
): PostmasterDecision {
  if (!file) return 'start';
  // PostgreSQL would remove it itself, except while the killed server is a zombie that nobody has collected yet.
  if (!alive) return 'remove-the-file';
  if (commandLine === null) return 'refuse';
  const isPostgres = /(?:^|[\\/])postgres(?:\.exe)?(?: |$)/.test(commandLine);
  return isPostgres && ` ${commandLine} `.includes(` -D ${dataDirectory} `)
    ? 'stop-it-first'
    : 'remove-the-file';
}

/** Ends a server that an earlier, killed WeSaid left running on this data folder. Never touches anything else. */
export async function clearStalePostmaster(dataDirectory: string): Promise<void> {
  const path = join(dataDirectory, 'postmaster.pid');
  const file = parsePostmasterFile(await readFile(path, 'utf8').catch(() => ''));
  const alive = file !== null && isAlive(file.pid);
  const commandLine = alive ? await commandLineOf(file.pid) : null;
  const decision = decideAboutPostmaster(file, dataDirectory, alive, commandLine);
  if (!file || decision === 'start') return;
  if (decision === 'refuse') {
    throw new Error(
      `The database in ${dataDirectory} may still be running as process ${file.pid}: end that process and start again.`,
    );
  }
  // PostgreSQL refuses to start while the id in the file is in use by any process of the same user.
  if (decision === 'remove-the-file') return rm(path, { force: true });
  await stopPostmaster(file.pid);
}

/**
 * Stops a server. SIGINT is PostgreSQL's fast shutdown: transactions under way are rolled back, everything
 * acknowledged is on disk. SIGQUIT after 20 seconds is a crash stop, which the next start recovers from.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  signal(pid, 'SIGINT');
  while (isAlive(pid) && Date.now() < deadline) await delay(25);
  if (!isAlive(pid)) return;
  signal(pid, 'SIGQUIT');
  while (isAlive(pid) && Date.now() < deadline + 5_000) await delay(25);
}
