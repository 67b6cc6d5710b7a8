import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freePort } from '../processes/ports.js';
import { postgresProgram } from '../platform/folders.js';
import type { PostgresMessage, StartMessage } from './main.js';
import { superuserUrl } from './urls.js';

/** How to start an embedded PostgreSQL. */
export interface StartPostgresOptions {
  /** Folder of the cluster; made when missing. The folder above it must exist or be makeable. */
  dataDirectory: string;
  /** Port on the loopback address; a free one by default. */
  port?: number;
  /** Superuser's password of the cluster; a random one by default, which only suits a new folder. */
  password?: string;
  /** File for PostgreSQL's messages; `postgres.log` beside the data folder by default. */
  logFile?: string;
  /** A folder to delete when the server has stopped, even when this process was killed; for throw-away clusters. */
  deleteAfterwards?: string;
}

/** An embedded PostgreSQL that accepts connections. */
export interface RunningPostgres {
  port: number;
  /** Connection URL of the superuser, password included. */
  superuserUrl: string;
  /** Process that keeps the server. */
  pid: number;
  /** Settles with the exit code when that process has ended, also by itself. */
  ended: Promise<number>;
  /** Stops the server cleanly and waits for it. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in a process of its own, which stops it when this process ends in any way.
 * Fails with one sentence when it cannot.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const { dataDirectory, deleteAfterwards } = options;
  const port = options.port ?? (await freePort());
  const password = options.password ?? randomBytes(24).toString('base64url');
  const logFile = options.logFile ?? join(dirname(dataDirectory), 'postgres.log');
  await mkdir(dirname(dataDirectory), { recursive: true });

  // A session of its own: Ctrl-C reaches every process of the terminal, but the database has to stop last.
  const keeper = fork(postgresProgram, [], { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(keeper, 'exit').then(([code]) => (code as number | null) ?? 1);
  keeper.send({ dataDirectory, port, password, logFile, deleteAfterwards } satisfies StartMessage);
  const [answer] = (await Promise.race([
    once(keeper, 'message'),
    ended.then((code) => [{ ready: false, reason: `PostgreSQL's keeper ended with code ${code}.` }]),
  ])) as [PostgresMessage];
  if (!answer.ready) throw new Error(answer.reason);
  return {
    port,
    superuserUrl: superuserUrl(port, password),
    pid: keeper.pid as number,
    ended,
    async stop() {
      if (keeper.connected) keeper.disconnect();
      await ended;
    },
  };
}
