import type { EntityClass } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import type { Job } from '../jobs/index.js';
import type { RawRoute } from '../server/raw-routes.js';
import type { RequestContext } from '../server/request-context.js';

/** A reference to an entity as another subgraph sends it: its key fields. */
export type Reference = Readonly<Record<string, unknown>>;

/**
 * Finds the entities of many references in one go. The answer has the same length and order; null stands for one that
 * does not exist or that the viewer must not see.
 */
export type ReferenceBatch = (
  references: readonly Reference[],
  context: RequestContext,
) => Promise<(object | null)[]>;

/** One concept of a subgraph: its tables, published types, resolvers, references, raw routes and jobs. */
export interface Slice {
  /** The concept, as its folder is called. */
  readonly name: string;
  readonly entities?: readonly EntityClass<object>[];
  readonly resolvers?: readonly ClassType[];
  /** Published types that no field leads to. */
  readonly types?: readonly ClassType[];
  /** How entities of this subgraph are found by key, by type name. */
  readonly references?: Readonly<Record<string, ReferenceBatch>>;
  /** Its routes beside GraphQL, for what GraphQL cannot carry. */
  readonly routes?: readonly RawRoute[];
  /** Makes the slice's jobs, each bound to what the process gives it. */
  readonly jobs?: (parts: JobParts) => readonly Job<never>[];
}

/** What jobs may use. */
export interface JobParts {
  /** A context that acts in the name of this subgraph. */
  readonly context: () => RequestContext;
}

/** Declares a slice; only for its type. */
export const defineSlice = (slice: Slice): Slice => slice;
