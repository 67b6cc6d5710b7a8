import { setTimeout as delay } from 'node:timers/promises';

/** A process that was started. */
export interface RunningProcess {
  pid: number;
  /** Settles with the exit code when it has ended, for whatever reason. */
  ended: Promise<number>;
  /** Asks it to end, waits, and forces it when it does not. Safe to repeat. */
  stop(): Promise<void>;
}

/** What somebody may want to know about a kept process. */
export interface KeeperEvents {
  /** It was started, for the first time or again. */
  started(pid: number): void;
  /** It ended by itself; it is started again after the pause. */
  died(pauseMilliseconds: number): void;
  /** Starting it again did not work; the next try comes after the pause. */
  failed(reason: string, pauseMilliseconds: number): void;
}

const firstPause = 250;
const longestPause = 1_000;

/** A process that has run this long counts as healthy again. */
const healthyAfter = 30_000;

/** Milliseconds before the next start, growing with the failures in a row. Short enough that a part is back within 5 seconds. */
export function restartPause(failuresInARow: number): number {
  return Math.min(longestPause, firstPause * 2 ** (failuresInARow - 1));
}

/** Keeps one process running until it is told to stop. */
export class Keeper<P extends RunningProcess = RunningProcess> {
  #current: P | undefined;
  #watching: Promise<void> = Promise.resolve();
  #stopping = new AbortController();
  #renewing = false;

  constructor(
    readonly name: string,
    private readonly begin: () => Promise<P>,
    private readonly events: KeeperEvents,
  ) {}

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.#current?.pid;
  }

  /**
   * Starts the process. From then on it is kept, except when this first start fails.
   *
   * @param firstAnswer settles when the process works; fails the start when it never will
   */
  async start(firstAnswer: (started: P) => Promise<void> = () => Promise.resolve()): Promise<void> {
    await firstAnswer(await this.#begin());
    this.#watching = this.#watch();
  }

  /** Ends the process and starts it again at once, for new code. */
  async renew(): Promise<void> {
    this.#renewing = true;
    await this.#current?.stop();
  }

  /** Ends the process for good. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#current?.stop();
    await this.#watching;
  }

  async #begin(): Promise<P> {
    const started = await this.begin();
    this.#current = started;
    this.events.started(started.pid);
    // A stop that came while the process was being started has not reached it yet.
    if (this.#stopping.signal.aborted) await started.stop();
    return started;
  }

  async #watch(): Promise<void> {
    let failures = 0;
    while (!this.#stopping.signal.aborted) {
      const began = Date.now();
      await this.#current?.ended;
      this.#current = undefined;
      if (this.#stopping.signal.aborted) return;
      failures = Date.now() - began > healthyAfter ? 1 : failures + 1;
      if (this.#renewing) failures = 0;
      else this.events.died(restartPause(failures));
      this.#renewing = false;
      await this.#startAgain(failures);
    }
  }

  async #startAgain(failuresBefore: number): Promise<void> {
    for (let failures = failuresBefore; !this.#stopping.signal.aborted; failures += 1) {
      if (failures > 0) await this.#pause(restartPause(failures));
      if (this.#stopping.signal.aborted) return;
      try {
        await this.#begin();
        return;
      } catch (error) {
        this.events.failed(
          error instanceof Error ? error.message : String(error),
          restartPause(failures + 1),
        );
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return delay(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
