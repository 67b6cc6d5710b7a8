import type { Ground } from './ground.js';
import { kinds, type Kind } from './submissions.js';
import { compare, newSubmission, send, type Submission } from './writers.js';

/** What submissions got while there was no connection left. */
export interface ExhaustionResult {
  readonly way: string;
  readonly sent: number;
  /** Those that got 503 and a Retry-After, and nothing else. */
  readonly told: number;
  /** Longest wait for that answer, in milliseconds. */
  readonly longest: number;
  /** What became of them after they were sent again. */
  readonly lost: number;
  readonly doubled: number;
}

const [feedback] = kinds as [Kind];

/** Holds what every unit of work waits for, so that the subgraph's own connections are all taken. */
export async function withoutPool(ground: Ground, count: number): Promise<ExhaustionResult> {
  const holder = await ground.connect('experience');
  await holder.query('begin; lock table feedback in access exclusive mode');
  try {
    return await tryAndSendAgain(ground, 'pool of experience', count, () => holder.query('commit'));
  } finally {
    await holder.end();
  }
}

/** Takes away the connections that the server gives to the subgraph. */
export async function withoutServerConnections(ground: Ground, count: number): Promise<ExhaustionResult> {
  const holder = await ground.connect('experience');
  await holder.query('alter database experience connection limit 0');
  await holder.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = 'experience' and usename = 'experience_app'`,
  );
  const free = () => holder.query('alter database experience connection limit -1');
  try {
    return await tryAndSendAgain(ground, 'connections of the server', count, free);
  } finally {
    await free();
    await holder.end();
  }
}

async function tryAndSendAgain(
  ground: Ground,
  way: string,
  count: number,
  free: () => Promise<unknown>,
): Promise<ExhaustionResult> {
  const submissions = Array.from({ length: count }, () => newSubmission(feedback));
  const tries = await Promise.all(submissions.map((one) => timed(ground, one)));
  await free();
  for (const submission of submissions) await untilTaken(ground, submission);
  const rows = await ground.query<{ identity: string }>('experience', feedback.stored);
  const words = new Set(submissions.map((one) => one.words));
  const { lost, doubled } = compare(
    [...words],
    rows.map(({ identity }) => identity).filter((identity) => words.has(identity)),
  );
  return {
    way,
    sent: count,
    told: tries.filter(({ told }) => told).length,
    longest: Math.max(...tries.map(({ millis }) => millis)),
    lost,
    doubled,
  };
}

async function timed(ground: Ground, submission: Submission): Promise<{ told: boolean; millis: number }> {
  const startedAt = performance.now();
  const { status, retryAfter, receipt } = await send(ground, submission, 30_000);
  const told = status === 503 && retryAfter !== null && receipt === null;
  return { told, millis: performance.now() - startedAt };
}

async function untilTaken(ground: Ground, submission: Submission): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if ((await send(ground, submission).catch(() => null))?.receipt) return;
  }
  throw new Error('A submission was not taken within half a minute after connections were free again.');
}
