import { Database } from '../database/index.js';
import { SubgraphClient, type SubgraphAddress } from '../delivery/index.js';
import type { Slice } from '../schema/index.js';
import { RequestContext } from '../server/index.js';
import { createLogger } from '../telemetry/index.js';

/** What a command of a subgraph needs. */
export interface CommandOptions {
  /** Name of the subgraph. */
  readonly name: string;
  /** What acts, as the viewer names it: `import`, `seed`. */
  readonly part: string;
  readonly slices: readonly Slice[];
  readonly databaseUrl: string;
  readonly settings?: object;
  readonly calls?: readonly SubgraphAddress[];
}

/** Runs a command on a subgraph's database in the name of the system, without starting the subgraph. */
export async function withSystemContext<Result>(
  options: CommandOptions,
  work: (context: RequestContext) => Promise<Result>,
): Promise<Result> {
  const { name, part, slices, settings = {}, calls = [] } = options;
  const database = await Database.open({
    url: options.databaseUrl,
    entities: slices.flatMap((slice) => slice.entities ?? []),
  });
  const subgraphs = Object.fromEntries(
    calls.map((address) => [address.name, new SubgraphClient(address, 30_000)]),
  );
  try {
    const logger = createLogger(name, 'silent');
    return await work(
      new RequestContext({ kind: 'system', part }, { database, logger, settings, subgraphs }),
    );
  } finally {
    await Promise.all(Object.values(subgraphs).map((client) => client.close()));
    await database.close();
  }
}
