import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { signal } from './command-line.js';
import type { RunningProcess } from './keeper.js';
import type { PartLog } from './part-log.js';

/** A Node program to run. */
export interface Program {
  /** Path of the script, then its arguments. */
  command: [script: string, ...programArguments: string[]];
  /** Its whole environment. */
  environment: NodeJS.ProcessEnv;
  log: PartLog;
  /** Whether to tell a line on standard error that is not JSON; commands report their progress there. */
  plainIsSerious: boolean;
  /** How long it may take to end when asked. */
  patience: number;
}

/** A program of the platform that runs. */
export interface StartedProgram extends RunningProcess {
  /** The end of what it wrote to standard error: a part that cannot start says there why. */
  lastWords(): string;
}

/**
 * Starts a program in a session of its own, so that Ctrl-C in the terminal reaches only the supervisor, which then ends
 * the parts in order. The channel between the two closes when the supervisor is killed; parts take that as a request to end.
 */
export async function startProcess({
  command,
  environment,
  log,
  patience,
  plainIsSerious,
}: Program): Promise<StartedProgram> {
  const child = spawn(process.execPath, command, {
    detached: true,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'close').then(([code]) => (code as number | null) ?? 1);
  let lastWords = '';
  child.stderr?.on('data', (text: Buffer) => (lastWords = (lastWords + String(text)).slice(-2_000)));
  if (child.stdout) log.take(child.stdout, false);
  if (child.stderr) log.take(child.stderr, plainIsSerious);
  await once(child, 'spawn');
  return {
    pid: child.pid as number,
    ended,
    stop: () => stopProcess(child, ended, patience),
    lastWords: () => lastWords.trim(),
  };
}

/**
 * Runs a program to its end.
 *
 * @throws its last words when it fails, the reason of the signal when that is raised
 */
export async function runProgram(program: Program, cancelled: AbortSignal): Promise<void> {
  cancelled.throwIfAborted();
  const running = await startProcess(program);
  const stop = () => void running.stop();
  cancelled.addEventListener('abort', stop);
  const code = await running.ended;
  cancelled.removeEventListener('abort', stop);
  cancelled.throwIfAborted();
  if (code !== 0)
    throw new Error(running.lastWords() || `it ended with code ${code}, see ${program.log.path}`);
}

async function stopProcess(child: ChildProcess, ended: Promise<number>, patience: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  signal(child.pid, 'SIGTERM');
  const stopped = await Promise.race([ended.then(() => true), delay(patience, false, { ref: false })]);
  if (!stopped) signal(child.pid, 'SIGKILL');
  await ended;
}
