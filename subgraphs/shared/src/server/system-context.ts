import { DriverException } from '@mikro-orm/core';
import type { z } from 'zod';
import { Database } from '../database/index.js';
import { SubgraphClient } from '../delivery/index.js';
import { readSubgraphEnvironment, type Values } from '../environment/index.js';
import { createLogger } from '../telemetry/index.js';
import { RequestContext } from './request-context.js';
import type { SubgraphParts } from './run-subgraph.js';

/**
 * Runs a command on a subgraph's database in the name of the system, without starting the subgraph. It reads the same
 * environment as the process.
 * @param part what acts, as the viewer names it: `import`, `seed`
 * @param work is also given the subgraph's own variables
 * @throws EnvironmentError that names all problems at once
 * @throws Error when the database does not answer or refuses a step; its own messages quote data and are not passed on
 */
export async function withSystemContext<Shape extends z.ZodRawShape, Result>(
  { name, slices, environment }: SubgraphParts<Shape>,
  part: string,
  work: (context: RequestContext, values: Values<Shape>) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, settings, calls, values } = readSubgraphEnvironment(name, environment);
  const database = await Database.open({
    url: databaseUrl,
    entities: slices.flatMap((slice) => slice.entities ?? []),
  });
  const subgraphs = Object.fromEntries(
    calls.map((address) => [address.name, new SubgraphClient(address, 30_000)]),
  );
  try {
    if (!(await database.answers())) {
      throw new Error(
        `The database of ${name} does not answer. Check that it runs, its address and its password.`,
      );
    }
    const logger = createLogger(name, 'silent');
    const context = new RequestContext({ kind: 'system', part }, { database, logger, settings, subgraphs });
    return await work(context, values);
  } catch (failure) {
    if (!(failure instanceof DriverException)) throw failure;
    throw new Error(
      `The database of ${name} refused a step (code ${failure.code ?? 'unknown'}). What was done before stays.`,
    );
  } finally {
    await Promise.all(Object.values(subgraphs).map((client) => client.close()));
    await database.close();
  }
}
