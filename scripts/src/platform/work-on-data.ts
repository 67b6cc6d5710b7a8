import { freePorts } from '../processes/ports.js';
import { lockDataFolder } from './data-lock.js';
import type { Composition } from './environment.js';
import type { PlatformEvents } from './events.js';
import { prepareDataFolder, type DataFolder } from './folders.js';
import { untilReady } from './health.js';
import { endLeftovers } from './leftovers.js';
import { openDatabases } from './open-databases.js';
import { PartProcesses } from './part-processes.js';
import { runningPlatform, type PlatformFile } from './platform-file.js';
import { Preparation } from './preparation.js';
import { readOrMakeSecrets, type Secrets } from './secrets.js';
import { perSubgraph, type Subgraph } from './subgraphs.js';
import { Undo } from './undo.js';

/** How long a command waits for a platform that starts or stops, or for another command. */
const patience = 120_000;

/** What a command needs besides the data folder. */
export interface Needs {
  /** Subgraphs whose databases must be up to date. */
  databases: readonly Subgraph[];
  /** Whether the organisations subgraph must answer. */
  organisations: boolean;
}

/**
 * Runs some work on the data of a platform, whether it runs or not. When it does not, PostgreSQL and what else is needed
 * are started for the time of the work.
 */
export async function workOnData<T>(
  folder: DataFolder,
  needs: Needs,
  environment: NodeJS.ProcessEnv,
  events: PlatformEvents,
  work: (composition: Composition) => Promise<T>,
): Promise<T> {
  await prepareDataFolder(folder);
  const lock = await lockDataFolder(folder.lock, async (waited) => {
    return waited < patience && (await runningPlatform(folder.platform)) === null;
  });
  const running = await runningPlatform(folder.platform);
  const secrets = await readOrMakeSecrets(folder.secrets);
  if (running) return work(await joinPlatform(running, needs, { folder, secrets, environment }));
  if (typeof lock !== 'function') throw new Error(`${folder.path} stays in use by process ${lock.pid}.`);

  const undo = new Undo();
  undo.add(lock);
  try {
    await endLeftovers(folder.platform);
    return await work(await openForWork(needs, { folder, secrets, environment, events, undo }));
  } finally {
    await undo.run();
  }
}

interface WorkOptions {
  folder: DataFolder;
  secrets: Secrets;
  environment: NodeJS.ProcessEnv;
}

async function joinPlatform(running: PlatformFile, needs: Needs, options: WorkOptions): Promise<Composition> {
  const { url, ports, databases } = running;
  const deadline = Date.now() + patience;
  const mayWait = () => {
    if (Date.now() > deadline)
      throw new Error(`WeSaid at ${url} does not answer: see the logs in ${options.folder.logs}.`);
  };
  if (needs.organisations) await untilReady(`http://127.0.0.1:${ports.organisations}`, mayWait);
  return compose(options, { url, ports, databases });
}

async function openForWork(
  needs: Needs,
  options: WorkOptions & { events: PlatformEvents; undo: Undo },
): Promise<Composition> {
  const { folder, environment, events, undo } = options;
  const databases = await openDatabases(options);
  const free = await freePorts(6);
  const ports = { ...perSubgraph((_name, index) => free[index] as number), gateway: free[5] as number };
  const url = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT ?? 4000}`;
  const composition = compose(options, { url, ports, databases: databases.urls });
  const processes = new PartProcesses(composition, folder, events, new AbortController().signal);
  undo.add(() => processes.close());
  const preparation = await Preparation.of(databases);
  for (const name of needs.databases) {
    await preparation.once(name, 'migrated', () => processes.migrate(name));
  }
  if (needs.organisations) {
    const part = processes.keeper('organisations', () => undefined);
    undo.add(() => part.keeper.stop());
    await part.start();
  }
  return composition;
}

function compose(
  { folder, secrets, environment }: WorkOptions,
  { url, ports, databases }: Pick<PlatformFile, 'url' | 'ports' | 'databases'>,
): Composition {
  return {
    ...{ inherited: environment, secrets, databases, ports, host: '127.0.0.1', publicUrl: url },
    ...{ identityKeys: folder.identityKeys, mailbox: null, filesFolder: folder.files, demonstration: false },
  };
}
