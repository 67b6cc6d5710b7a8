import { freePorts, problemWithPort } from '../processes/ports.js';
import type { DatabaseUrls } from './databases.js';
import type { Composition } from './environment.js';
import { silent, type PlatformEvents } from './events.js';
import { dataFolder } from './folders.js';
import { localIssuer, readOrMakeIdentityKeys, signAccessToken } from './identity-keys.js';
import { openDatabases, type OpenDatabases } from './open-databases.js';
import { PartProcesses } from './part-processes.js';
import { PlatformRecord } from './platform-record.js';
import { Preparation } from './preparation.js';
import { readOrMakeSecrets } from './secrets.js';
import { startParts, type Keepers } from './start-parts.js';
import { perSubgraph, subgraphs, type PartName, type Subgraph } from './subgraphs.js';
import { takeDataFolder } from './take-data-folder.js';
import { Undo } from './undo.js';

/** How to start a platform. */
export interface StartPlatformOptions {
  /** Folder for everything that must be kept. One platform at a time can use it. */
  dataDirectory: string;
  /** Port of the gateway; a free one by default. */
  port?: number;
  /** Address that the gateway listens on; the loopback address by default. */
  host?: string;
  /** Variables that the parts inherit; this process's own by default. */
  environment?: NodeJS.ProcessEnv;
  /** Generates the demonstration data. Default true. */
  demonstration?: boolean;
  /** Hears what happens. */
  events?: PlatformEvents;
  /** Cancels the start. */
  cancelled?: AbortSignal;
}

/** One process of a running platform. */
export interface RunningPart {
  /** Its process id now; undefined for the moment between an end and the next start. */
  readonly pid: number | undefined;
  /** Its own address behind the gateway; null for PostgreSQL's keeper. */
  readonly url: string | null;
  /** Ends it and starts it again, for new code. */
  renew(): Promise<void>;
}

/** A platform whose parts all answer. */
export interface RunningPlatform {
  /** Address of the gateway, for people. */
  url: string;
  /** Whether messages to people are shown at `/dev/mailbox`. */
  hasMailbox: boolean;
  /** The processes; `postgres` only when the embedded server is used. */
  parts: Record<PartName, RunningPart> & { postgres?: RunningPart };
  /** Addresses of a subgraph's database, for the application's role and for the owner's. */
  database(name: Subgraph): DatabaseUrls;
  /** An access token of the local provider for `<role>@<code>`, good for an hour; the membership is made when missing. */
  token(as: string): Promise<string>;
  /** Stops the gateway, then the subgraphs, then PostgreSQL. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Starts everything. Parts that die are started again until `stop`.
 *
 * @throws one sentence for a person, after everything that had been started is stopped again
 */
export async function startPlatform(options: StartPlatformOptions): Promise<RunningPlatform> {
  const undo = new Undo();
  try {
    return await start(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}

async function start(options: StartPlatformOptions, undo: Undo): Promise<RunningPlatform> {
  const { events = silent, environment = process.env, host = '127.0.0.1', demonstration = true } = options;
  const cancelled = options.cancelled ?? new AbortController().signal;
  const folder = dataFolder(options.dataDirectory);
  undo.add(await takeDataFolder(folder));
  const { mailbox, ...ports } = await choosePorts(options.port, host);
  const secrets = await readOrMakeSecrets(folder.secrets);
  const keys = await readOrMakeIdentityKeys(folder.identityKeys);
  const databases = await openDatabases({ folder, secrets, environment, events, undo });
  cancelled.throwIfAborted();

  const url = environment.PUBLIC_URL ?? `http://localhost:${ports.gateway}`;
  const composition: Composition = {
    ...{
      inherited: environment,
      secrets,
      databases: databases.urls,
      ports,
      host,
      publicUrl: url,
      demonstration,
    },
    filesFolder: folder.files,
    // Anybody may sign in as anybody with the local OpenID provider, and read every message in the local mailbox.
    ...(environment.NODE_ENV === 'production'
      ? { identityKeys: null, mailbox: null }
      : {
          identityKeys: folder.identityKeys,
          mailbox: environment.SMTP_URL ? null : { port: mailbox, folder: folder.mailbox },
        }),
  };
  const processes = new PartProcesses(composition, folder, events, cancelled);
  undo.add(() => processes.close());
  const record = new PlatformRecord(folder.platform, {
    ...{ url, ports, databases: databases.urls, databasePort: databases.embedded?.port ?? null },
  });
  undo.add(() => record.close());
  const started = (keepers: Keepers) => record.update(keepers);
  const preparation = await Preparation.of(databases);
  const keepers = await startParts({ processes, preparation, demonstration, events, undo, started });
  // Once more, now as the first step: while the platform stops its file is gone already.
  undo.add(() => record.close());

  return {
    url,
    hasMailbox: composition.mailbox !== null,
    parts: partsOf(keepers, databases, processes),
    database: (name) => databases.urls[name],
    async token(as) {
      const issuer = localIssuer(url);
      await processes.command(
        'organisations',
        ['grant', as, '--issuer', issuer],
        `could not give ${as} a membership`,
      );
      return signAccessToken(keys, { issuer, subject: as });
    },
    stop: () => undo.run(),
  };
}

async function choosePorts(
  gateway: number | undefined,
  host: string,
): Promise<Record<PartName | 'mailbox', number>> {
  const [mailbox, other, ...free] = (await freePorts(subgraphs.length + 2)) as [number, number, ...number[]];
  const port = gateway ?? other;
  const problem = await problemWithPort(port, host);
  if (problem) throw new Error(problem);
  return { ...perSubgraph((_name, index) => free[index] as number), gateway: port, mailbox };
}

function partsOf(
  keepers: Keepers,
  { embedded }: OpenDatabases,
  processes: PartProcesses,
): RunningPlatform['parts'] {
  const part = (keeper: NonNullable<Keepers[PartName]>, url: string | null): RunningPart => ({
    get pid() {
      return keeper.pid;
    },
    url,
    renew: () => keeper.renew(),
  });
  const named = Object.entries(keepers).map(([name, keeper]) => [
    name,
    part(keeper, processes.url(name as PartName)),
  ]);
  return {
    ...(Object.fromEntries(named) as Record<PartName, RunningPart>),
    ...(embedded && { postgres: part(embedded.keeper, null) }),
  };
}
