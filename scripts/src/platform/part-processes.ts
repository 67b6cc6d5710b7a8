import { join } from 'node:path';
import { Keeper } from '../processes/keeper.js';
import { PartLog } from '../processes/part-log.js';
import { runProgram, startProcess, type StartedProgram } from '../processes/start-process.js';
import { withNewestKeys } from './encryption-keys.js';
import { migrationEnvironment, partEnvironment, type Composition } from './environment.js';
import type { PlatformEvents } from './events.js';
import { root, type DataFolder } from './folders.js';
import { untilReady } from './health.js';
import { keeperEvents } from './keeper-events.js';
import type { PartName, Subgraph } from './subgraphs.js';

/** A part is asked to end and gets this long; after it, it is forced. Gateway and subgraphs together stay below 10 s. */
const patience = 4_000;

/** A part and the way to start it. */
export interface PartKeeper {
  keeper: Keeper<StartedProgram>;
  /** Starts the part and waits for its first answer. Fails with one sentence when it ends before. */
  start(): Promise<void>;
}

/** Knows how each part's programs are run. */
export class PartProcesses {
  readonly #logs = new Map<PartName, PartLog>();

  constructor(
    private readonly composition: Composition,
    private readonly folder: DataFolder,
    private readonly events: PlatformEvents,
    private readonly cancelled: AbortSignal,
  ) {}

  /** Address of a part on this machine. */
  url(name: PartName): string {
    const host = name === 'gateway' ? reachable(this.composition.host) : '127.0.0.1';
    return `http://${host}:${this.composition.ports[name]}`;
  }

  /** Brings a subgraph's database to the newest form. */
  async migrate(name: Subgraph): Promise<void> {
    await this.#run(
      name,
      'migrate.js',
      [],
      migrationEnvironment(name, this.composition),
      'could not be migrated',
    );
  }

  /** Generates a subgraph's demonstration data; quick when it is there. */
  async seed(name: Subgraph): Promise<void> {
    await this.command(name, ['seed'], 'could not make its demonstration data');
  }

  /** Runs one of a subgraph's own commands. */
  async command(name: Subgraph, words: string[], problem: string): Promise<void> {
    await this.#run(name, 'command.js', words, await this.#environment(name), problem);
  }

  /** What keeps a part running. Its `start` returns when the part answers. */
  keeper(name: PartName, started: () => void): PartKeeper {
    let first = true;
    const begin = async () => {
      const environment = await this.#environment(name);
      const command: [string] = [program(name, 'main.js')];
      // What keeps a part from its first start is in the failure of that start; later the console has to say it.
      const plainIsSerious = !first;
      first = false;
      return startProcess({ command, environment, log: this.#log(name), patience, plainIsSerious });
    };
    const keeper = new Keeper(name, begin, keeperEvents(name, this.events, started));
    return { keeper, start: () => keeper.start((part) => this.#firstAnswer(name, part)) };
  }

  /** Closes the logs. */
  async close(): Promise<void> {
    await Promise.all([...this.#logs.values()].map((log) => log.close()));
  }

  /** The environment of a part with the keys as they are now: they may have been changed since the platform started. */
  async #environment(name: PartName): Promise<NodeJS.ProcessEnv> {
    const secrets = await withNewestKeys(this.folder.secrets, this.composition.secrets);
    return partEnvironment(name, { ...this.composition, secrets });
  }

  async #firstAnswer(name: PartName, part: StartedProgram): Promise<void> {
    let ended = false;
    void part.ended.then(() => (ended = true));
    await untilReady(this.url(name), () => {
      this.cancelled.throwIfAborted();
      if (!ended) return;
      throw new Error(`The ${name} part did not start: ${part.lastWords() || `see ${this.#log(name).path}`}`);
    });
  }

  async #run(
    name: Subgraph,
    file: string,
    words: string[],
    environment: NodeJS.ProcessEnv,
    problem: string,
  ): Promise<void> {
    const log = this.#log(name);
    try {
      const command: [string, ...string[]] = [program(name, file), ...words];
      await runProgram({ command, environment, log, patience, plainIsSerious: false }, this.cancelled);
    } catch (error) {
      this.cancelled.throwIfAborted();
      throw new Error(
        `The ${name} part ${problem}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  #log(name: PartName): PartLog {
    const known = this.#logs.get(name);
    if (known) return known;
    const log = new PartLog(join(this.folder.logs, `${name}.log`), (message) =>
      this.events.warning(name, message),
    );
    this.#logs.set(name, log);
    return log;
  }
}

/** A host to send requests to, for an address that a server listens on. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Path of a part's built program. */
export function program(name: PartName, file: string): string {
  return name === 'gateway'
    ? join(root, 'gateway', 'dist', file)
    : join(root, 'subgraphs', name, 'dist', file);
}
