import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { silent } from '../../scripts/src/platform/events.js';
import { dataFolder } from '../../scripts/src/platform/folders.js';
import { startPlatform, type RunningPlatform } from '../../scripts/src/platform/start-platform.js';
import { subgraphs, type PartName, type Subgraph } from '../../scripts/src/platform/subgraphs.js';
import { workOnData } from '../../scripts/src/platform/work-on-data.js';
import { runCommand } from '../../scripts/src/wesaid-commands.js';
import { pageOrigin, publishedDocuments } from './submissions.js';

/** What can be killed. */
export type Victim = 'postgres' | PartName;

/** Everything that can be killed. */
export const victims: readonly Victim[] = ['postgres', ...subgraphs, 'gateway'];

/** A whole platform that may be damaged. */
export interface Ground {
  readonly platform: RunningPlatform;
  readonly embedKey: string;
  /** An opportunity that is open. */
  readonly opportunity: string;
  /** Process id of what is killed now; undefined while there is none. */
  pidOf(victim: Victim): Promise<number | undefined>;
  /** Runs SQL as the superuser in a subgraph's database. */
  query<Row extends object>(database: Subgraph | 'postgres', sql: string): Promise<Row[]>;
  /** A connection of its own, as the superuser. */
  connect(database: Subgraph): Promise<Client>;
  /** Milliseconds until every part answers that it is ready, from now; fails after a minute. */
  untilReady(): Promise<number>;
  /** Asks the API in the name of a person of the local provider. */
  ask(as: string, query: string, variables?: object): Promise<{ status: number; body: Answer }>;
  stop(): Promise<void>;
}

/** An answer of the API. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Starts a platform in a folder of its own, with organisations and nothing else in it. */
export async function startGround(): Promise<Ground> {
  const path = await mkdtemp(join(tmpdir(), 'wesaid-faults-'));
  // When root runs this PostgreSQL runs as another user, who has to get through.
  await chmod(path, 0o711);
  const documents = join(path, 'documents.json');
  await writeFile(documents, publishedDocuments());
  const environment = {
    ...process.env,
    TRUSTED_DOCUMENTS: documents,
    // So that submissions can come from many addresses, as they would.
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'warn',
    NODE_ENV: '',
  };
  const platform = await startPlatform({ dataDirectory: path, environment, demonstration: false });
  const folder = dataFolder(path);
  try {
    await workOnData(folder, { databases: [], organisations: false }, environment, silent, (composition) =>
      runCommand('organisations', ['seed'], composition, { silent: true }),
    );
    const superuser = await superuserOf(platform, folder.secrets);
    return await furnish(platform, superuser, folder.postgres, async () => {
      await platform.stop();
      await rm(path, { recursive: true, force: true });
    });
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

async function superuserOf(platform: RunningPlatform, secretsFile: string): Promise<URL> {
  const { superuserPassword } = JSON.parse(await readFile(secretsFile, 'utf8')) as {
    superuserPassword: string;
  };
  const url = new URL(platform.database('organisations').url);
  return Object.assign(url, { username: 'postgres', password: superuserPassword });
}

async function furnish(
  platform: RunningPlatform,
  superuser: URL,
  cluster: string,
  stop: () => Promise<void>,
): Promise<Ground> {
  const tokens = new Map<string, string>();
  const connect = async (database: string): Promise<Client> => {
    const address = Object.assign(new URL(superuser), { pathname: `/${database}` });
    const client = new Client({ connectionString: address.href, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const ask: Ground['ask'] = async (as, query, variables = {}) => {
    const token = tokens.get(as) ?? (await platform.token(as));
    tokens.set(as, token);
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: (await response.json()) as Answer };
  };
  const made = async (as: string, mutation: string, field: string): Promise<Record<string, string>> => {
    const { body } = await ask(as, mutation, { key: randomUUID() });
    const thing = body.data?.[field] as Record<string, string> | undefined;
    if (!thing) throw new Error(`${field} was refused: ${JSON.stringify(body)}`);
    return thing;
  };
  const key = await made(
    'web-team@RT5',
    `mutation ($key: String!) { createEmbedKey(input: { idempotencyKey: $key, trust: "RT5", label: "Faults",
       origins: ["${pageOrigin}"] }) { ... on EmbedKey { key } } }`,
    'createEmbedKey',
  );
  const opportunity = await made(
    'involvement-team@RT5',
    `mutation ($key: String!) { publishOpportunity(input: { idempotencyKey: $key, trust: "RT5", title: "Reading group",
       description: "Read letters with us.", level: "lpt-2", area: "All services",
       location: "By post", payment: "Expenses" }) { ... on Opportunity { id } } }`,
    'publishOpportunity',
  );
  return {
    platform,
    embedKey: key['key'] ?? '',
    opportunity: opportunity['id'] ?? '',
    async pidOf(victim) {
      if (victim !== 'postgres') return platform.parts[victim].pid;
      const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
      return Number.parseInt(lines, 10) || undefined;
    },
    async query<Row extends object>(database: string, sql: string) {
      const client = await connect(database);
      try {
        return (await client.query<Row>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    connect,
    untilReady: () => untilReady(platform),
    ask,
    stop,
  };
}

async function untilReady(platform: RunningPlatform): Promise<number> {
  const startedAt = performance.now();
  const parts = [...subgraphs, 'gateway'] as const;
  for (;;) {
    const states = await Promise.all(parts.map((name) => isReady(platform.parts[name].url ?? '')));
    const waited = performance.now() - startedAt;
    if (states.every(Boolean)) return waited;
    if (waited > 60_000)
      throw new Error(`Not ready after a minute: ${parts.filter((_, index) => !states[index]).join(', ')}.`);
    await delay(25);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
