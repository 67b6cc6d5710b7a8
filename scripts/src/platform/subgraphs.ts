/** The subgraphs, `organisations` first because the others refer to it. */
export const subgraphs = ['organisations', 'experience', 'complaints', 'involvement', 'safety'] as const;

/** Name of a subgraph. */
export type Subgraph = (typeof subgraphs)[number];

/** A process of the platform besides PostgreSQL. */
export type PartName = Subgraph | 'gateway';

/** An environment variable of one subgraph, for example `EXPERIENCE_DATABASE_URL`. */
export function variable(name: Subgraph, suffix: string): string {
  return `${name.toUpperCase()}_${suffix}`;
}

/** Builds a record with one entry for each subgraph. */
export function perSubgraph<T>(make: (name: Subgraph, index: number) => T): Record<Subgraph, T> {
  return Object.fromEntries(subgraphs.map((name, index) => [name, make(name, index)])) as Record<Subgraph, T>;
}
