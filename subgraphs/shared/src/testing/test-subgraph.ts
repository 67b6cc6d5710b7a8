import type { GraphQLError } from 'graphql';
import type { MigrationClass } from '../database/index.js';
import { SubgraphClient, type SubgraphAddress } from '../delivery/index.js';
import type { Grant, Role, Viewer } from '../identity/index.js';
import type { Slice } from '../schema/index.js';
import { startSubgraph, type RunningSubgraph } from '../server/index.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** What a subgraph answered. */
export interface TestAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly Pick<GraphQLError, 'message' | 'path' | 'extensions'>[];
}

/** A subgraph that runs for one test file, over real HTTP and with a real database. */
export interface TestSubgraph {
  readonly subgraph: RunningSubgraph;
  readonly database: TestDatabase;
  readonly signingKey: string;
  /** Sends GraphQL text in the name of a viewer, signed as the gateway would. */
  execute<Data = Record<string, unknown>>(
    viewer: Viewer,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<TestAnswer<Data>>;
  stop(): Promise<void>;
}

/** What is started for the tests. */
export interface TestSubgraphOptions {
  readonly name: string;
  readonly slices: readonly Slice[];
  readonly migrations: readonly MigrationClass[];
  readonly settings?: object;
  readonly calls?: readonly SubgraphAddress[];
}

/** Starts a subgraph on a free port with a database of its own. */
export async function startTestSubgraph(options: TestSubgraphOptions): Promise<TestSubgraph> {
  const database = await createTestDatabase(options.name, options.migrations);
  const signingKey = 'a signing key that is used in tests only';
  const subgraph = await startSubgraph({
    ...options,
    databaseUrl: database.url,
    signingKey,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'error',
  });
  const client = new SubgraphClient({ name: options.name, url: subgraph.url, signingKey }, 20_000);
  return {
    subgraph,
    database,
    signingKey,
    async execute<Data>(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
      const { body } = await client.send(viewer, { query, variables });
      return body as unknown as TestAnswer<Data>;
    },
    async stop() {
      await client.close();
      await subgraph.stop();
      await database.drop();
    },
  };
}

/** A signed-in person with one role. */
export const member = (role: Role, organisation: string, services: Grant['services'] = null): Viewer => ({
  kind: 'member',
  issuer: 'https://identity.test',
  subject: `${role}@${organisation}`,
  grants: [{ role, organisation, services }],
});

/** A page of a trust with an embed key. */
export const publicPage = (trust: string, testMode = false): Viewer => ({
  kind: 'public',
  trust,
  embedKey: `ek_live_${trust}`,
  testMode,
});

/** The part that acts in a test's preparations. */
export const system: Viewer = { kind: 'system', part: 'test' };
