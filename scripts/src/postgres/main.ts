import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { startCluster, type ClusterOptions } from './cluster.js';

// The process that keeps PostgreSQL. It stands apart from the supervisor so that nothing that happens there, a
// SIGKILL included, leaves a database without somebody to stop it: when its channel closes it stops the server.

/** What the process is told first. The password travels here, never in arguments or environment. */
export interface StartMessage extends ClusterOptions {
  /** Folder to delete after the stop; for tests. */
  deleteAfterwards?: string | undefined;
}

/** What the process answers. */
export type PostgresMessage = { ready: true } | { ready: false; reason: string };

const stop = new AbortController();
const stopRequested = once(stop.signal, 'abort');
process.once('disconnect', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
process.on('SIGINT', () => undefined);

process.once('message', (message: StartMessage) => void keep(message));

async function keep({ deleteAfterwards, ...options }: StartMessage): Promise<void> {
  try {
    const cluster = await startCluster(options, stop.signal);
    answer({ ready: true });
    const lost = await Promise.race([stopRequested.then(() => false), cluster.ended.then(() => true)]);
    await cluster.stop();
    if (deleteAfterwards) await rm(deleteAfterwards, { recursive: true, force: true });
    process.exit(lost ? 1 : 0);
  } catch (error) {
    answer({ ready: false, reason: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

function answer(message: PostgresMessage): void {
  if (process.connected) process.send?.(message);
}
