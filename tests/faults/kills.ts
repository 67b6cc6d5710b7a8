import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../scripts/src/processes/command-line.js';
import type { Ground, Victim } from './ground.js';
import { countStored, readStored, Writers, type Count } from './writers.js';

/** How many people send at the same time. */
const lanes = 6;

/** What came of killing one part again and again. */
export interface KillResult extends Count {
  readonly victim: string;
  readonly times: number;
  /** Milliseconds from each kill until everything was ready again. */
  readonly recoveries: readonly number[];
  /** Answers that were neither a receipt nor "try again shortly", by status. */
  readonly unexpected: ReadonlyMap<number, number>;
}

/** Kills a part a number of times while submissions run; each time something was acknowledged since the last. */
export async function killRepeatedly(ground: Ground, victim: Victim, times: number): Promise<KillResult> {
  const before = await readStored(ground);
  const writers = new Writers(ground, lanes);
  const recoveries: number[] = [];
  for (let count = 0; count < times; count += 1) {
    await untilMore(writers, 10);
    await delay(randomInt(200));
    recoveries.push(await killOnce(ground, victim));
    // Quotas are not what is tried here.
    await ground.query('organisations', 'delete from quota_bucket');
  }
  await untilMore(writers, 10);
  await writers.finish();
  const count = await countStored(ground, writers.submissions, before);
  return { ...count, victim, times, recoveries, unexpected: writers.unexpected };
}

/**
 * The control: with PostgreSQL told to acknowledge before it has written, a killed server must lose something, or this
 * harness could not see a loss.
 */
export async function killWithoutDurability(ground: Ground, times: number): Promise<KillResult> {
  const settings = {
    synchronous_commit: 'off',
    wal_writer_delay: '10s',
    wal_writer_flush_after: '1GB',
  };
  for (const [name, value] of Object.entries(settings)) {
    await ground.query('postgres', `alter system set ${name} = '${value}'`);
  }
  await ground.query('postgres', 'select pg_reload_conf()');
  try {
    return await killRepeatedly(ground, 'postgres', times);
  } finally {
    for (const name of Object.keys(settings)) await ground.query('postgres', `alter system reset ${name}`);
    await ground.query('postgres', 'select pg_reload_conf()');
  }
}

/** Kills a part and gives the milliseconds until everything is ready again. */
async function killOnce(ground: Ground, victim: Victim): Promise<number> {
  const pid = await ground.pidOf(victim);
  if (pid === undefined) throw new Error(`${victim} does not run.`);
  const startedAt = performance.now();
  process.kill(pid, 'SIGKILL');
  // What a killed server leaves behind may still answer for a moment: only its successor counts.
  for (let next = pid; next === pid || !isAlive(next); next = (await ground.pidOf(victim)) ?? pid)
    await delay(10);
  await ground.untilReady();
  return performance.now() - startedAt;
}

/** Waits until so many more are acknowledged. */
async function untilMore(writers: Writers, count: number): Promise<void> {
  const wanted = writers.acknowledged + count;
  const deadline = Date.now() + 60_000;
  while (writers.acknowledged < wanted) {
    if (Date.now() > deadline) throw new Error('Nothing was acknowledged for a minute.');
    await delay(20);
  }
}
