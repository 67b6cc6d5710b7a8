import type { z } from 'zod';
import { readSubgraphEnvironment, type OwnEnvironment } from '../environment/index.js';
import type { Slice } from '../schema/index.js';
import { onShutdown, runPart } from './lifecycle.js';
import { startSubgraph } from './start-subgraph.js';

/** A subgraph as its process and its commands know it. */
export interface SubgraphParts<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly slices: readonly Slice[];
  /** What it needs of the process environment besides what every subgraph needs; nothing by default. */
  readonly environment?: OwnEnvironment<Shape>;
}

/**
 * The process of a subgraph: reads the environment, starts, and drains when it is told to end. An environment that does
 * not fit ends it with exit code 1 and all problems at once.
 */
export function runSubgraph<Shape extends z.ZodRawShape>(parts: SubgraphParts<Shape>): void {
  const { name, slices, environment } = parts;
  runPart(async () => {
    const subgraph = await startSubgraph({ name, slices, ...readSubgraphEnvironment(name, environment) });
    onShutdown(subgraph.process.logger, () => subgraph.stop());
  });
}
