import { join } from 'node:path';
import { Keeper } from '../processes/keeper.js';
import { keepPrevious } from '../processes/part-log.js';
import { freePort } from '../processes/ports.js';
import { provision } from '../postgres/provision.js';
import { startPostgres } from '../postgres/start-postgres.js';
import { superuserUrl } from '../postgres/urls.js';
import {
  checkDatabaseVariables,
  embeddedDatabases,
  externalDatabases,
  type DatabaseUrls,
} from './databases.js';
import type { PlatformEvents } from './events.js';
import type { DataFolder } from './folders.js';
import type { Secrets } from './secrets.js';
import { keeperEvents } from './keeper-events.js';
import { perSubgraph, subgraphs, type Subgraph } from './subgraphs.js';
import type { Undo } from './undo.js';

/** The server that was started for the subgraphs without a database of their own. */
export interface EmbeddedServer {
  port: number;
  keeper: Keeper;
  superuserUrl: string;
  /** The subgraphs whose databases it holds. */
  names: readonly Subgraph[];
}

/** The databases of all subgraphs, reachable. */
export interface OpenDatabases {
  urls: Record<Subgraph, DatabaseUrls>;
  /** The embedded server; null when every database is somewhere else. */
  embedded: EmbeddedServer | null;
}

/** What the databases are opened with. */
export interface OpenDatabasesOptions {
  folder: DataFolder;
  secrets: Secrets;
  environment: NodeJS.ProcessEnv;
  events: PlatformEvents;
  undo: Undo;
}

/** Makes sure that every subgraph has its database: the one that its variables name, else one on the embedded server. */
export async function openDatabases(options: OpenDatabasesOptions): Promise<OpenDatabases> {
  const { environment, secrets } = options;
  await checkDatabaseVariables(environment);
  const external = externalDatabases(environment);
  const embeddedNames = subgraphs.filter((name) => !external[name]);
  if (embeddedNames.length === 0) {
    return { urls: perSubgraph((name) => external[name] as DatabaseUrls), embedded: null };
  }
  const embedded: EmbeddedServer = { ...(await startEmbedded(options)), names: embeddedNames };
  await Promise.all(
    embeddedNames.map((name) => {
      const { ownerPassword: owner, appPassword: app } = secrets.subgraphs[name];
      return provision(embedded.superuserUrl, name, { owner, app });
    }),
  );
  const own = embeddedDatabases(embedded.port, secrets);
  return { urls: perSubgraph((name) => external[name] ?? own[name]), embedded };
}

async function startEmbedded({ folder, secrets, events, undo }: OpenDatabasesOptions) {
  events.progress('Starting PostgreSQL');
  const port = await freePort();
  const password = secrets.superuserPassword;
  const logFile = join(folder.logs, 'postgres.log');
  keepPrevious(logFile);
  const start = () => startPostgres({ dataDirectory: folder.postgres, port, password, logFile });
  const keeper = new Keeper('postgres', start, keeperEvents('postgres', events));
  undo.add(() => keeper.stop());
  await keeper.start();
  return { port, keeper, superuserUrl: superuserUrl(port, password) };
}
