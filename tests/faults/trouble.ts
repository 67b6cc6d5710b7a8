import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Ground } from './ground.js';
import { kinds, type Kind } from './submissions.js';
import { countStored, newSubmission, readStored, send, type Submission } from './writers.js';

/** What others saw while one subgraph was in trouble. */
export interface TroubleResult {
  readonly trouble: string;
  /** Slowest answer of the quickest 95 % of questions to other subgraphs, in milliseconds. */
  readonly before: number;
  readonly during: number;
  /** Whether every question to others was answered whole. */
  readonly othersWhole: boolean;
  /** Whether every missing field was null, with its path and UNAVAILABLE. */
  readonly gapsNamed: boolean;
  /** Longest wait for an answer with a gap, in milliseconds. */
  readonly longestGap: number;
  /** Submissions to it that were sent, and those that were acknowledged but are not stored. */
  readonly sent: number;
  readonly falselyAcknowledged: number;
  /** Milliseconds until it served again. */
  readonly recovery: number;
}

const [feedback] = kinds as [Kind];
const victim = 'experience';
const person = 'web-team@RT5';
const questionToOthers = '{ trust(odsCode: "RT5") { name opportunities(first: 1) { nodes { title } } } }';
const questionToAll = '{ trust(odsCode: "RT5") { name actions(first: 1) { nodes { said } } } }';

/** Keeps the subgraph of feedback away: whenever its supervisor starts it again it is ended again. */
export function whileDown(ground: Ground, seconds: number): Promise<TroubleResult> {
  return measure(ground, `${victim} is down`, seconds, () => {
    const timer = setInterval(() => {
      const { pid } = ground.platform.parts[victim];
      if (pid !== undefined) signal(pid, 'SIGKILL');
    }, 20);
    return () => clearInterval(timer);
  });
}

/** Stops the subgraph of feedback in the middle of what it does; it takes connections and says nothing. */
export function whileSlow(ground: Ground, seconds: number): Promise<TroubleResult> {
  return measure(ground, `${victim} takes ${seconds} s`, seconds, () => {
    const { pid } = ground.platform.parts[victim];
    if (pid === undefined) throw new Error(`${victim} does not run.`);
    signal(pid, 'SIGSTOP');
    return () => signal(pid, 'SIGCONT');
  });
}

async function measure(
  ground: Ground,
  trouble: string,
  seconds: number,
  begin: () => () => void,
): Promise<TroubleResult> {
  const stored = await readStored(ground);
  await askOthers(ground, 1_000);
  const before = await askOthers(ground, seconds * 1_000);
  const end = begin();
  try {
    const until = Date.now() + seconds * 1_000;
    const [during, gaps, sent] = await Promise.all([
      askOthers(ground, seconds * 1_000),
      askAll(ground, until),
      submit(ground, until),
    ]);
    end();
    const recovery = await untilServed(ground);
    const acknowledged = sent.filter(({ receipt }) => receipt);
    const { lost } = await countStored(ground, acknowledged, stored);
    return {
      trouble,
      before: before.p95,
      during: during.p95,
      othersWhole: before.whole && during.whole,
      gapsNamed: gaps.named,
      longestGap: gaps.longest,
      sent: sent.length,
      falselyAcknowledged: lost,
      recovery,
    };
  } finally {
    end();
  }
}

/** One question after the other to subgraphs that are well. */
async function askOthers(ground: Ground, millis: number): Promise<{ p95: number; whole: boolean }> {
  const until = Date.now() + millis;
  const times: number[] = [];
  let whole = true;
  while (Date.now() < until) {
    const startedAt = performance.now();
    const { status, body } = await ground.ask(person, questionToOthers);
    times.push(performance.now() - startedAt);
    whole &&= status === 200 && !body.errors && JSON.stringify(body.data).includes('Reading group');
    await delay(20);
  }
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? 0, whole };
}

/** Questions of which the subgraph in trouble has to answer a part. */
async function askAll(ground: Ground, until: number): Promise<{ named: boolean; longest: number }> {
  let [named, longest] = [true, 0];
  const lane = async () => {
    while (Date.now() < until) {
      const startedAt = performance.now();
      const { body } = await ground.ask(person, questionToAll);
      longest = Math.max(longest, performance.now() - startedAt);
      named &&= isNamedGap(body);
      await delay(50);
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  return { named, longest };
}

function isNamedGap({ data, errors }: Answer): boolean {
  const trust = data?.['trust'] as { name?: string; actions?: unknown } | undefined;
  const [error] = errors ?? [];
  return (
    typeof trust?.name === 'string' &&
    trust.actions === null &&
    error?.path?.join('.') === 'trust.actions' &&
    error.extensions?.code === 'UNAVAILABLE'
  );
}

/** Submissions to the subgraph in trouble, each sent once. */
async function submit(ground: Ground, until: number): Promise<Submission[]> {
  const sent: Submission[] = [];
  while (Date.now() < until) {
    const submission = newSubmission(feedback);
    sent.push(submission);
    submission.receipt = (await send(ground, submission).catch(() => null))?.receipt ?? null;
    await delay(100);
  }
  return sent;
}

async function untilServed(ground: Ground): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < 30_000) {
    const { body } = await ground.ask(person, questionToAll);
    if (!body.errors) break;
    await delay(25);
  }
  return performance.now() - startedAt;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
