import { buildSubgraphSchema as buildFederatedSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import DataLoader from 'dataloader';
import { parse, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { Reference, ReferenceBatch, Slice } from './slice.js';

const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag"])\n`;

const stableKey = (reference: Reference): string =>
  JSON.stringify(Object.entries(reference).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Finds references through one loader a request, so that a list of them costs one unit of work. */
const resolveReference = (type: string, batch: ReferenceBatch) => {
  const loaders = new WeakMap<RequestContext, DataLoader<Reference, object | null, string>>();
  return async (reference: Reference, context: RequestContext): Promise<object | null> => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader((references) => batch(references, context), { cacheKeyFn: stableKey });
      loaders.set(context, loader);
    }
    const entity = await loader.load(reference);
    return entity && Object.assign(entity, { __typename: type });
  };
};

/** A subgraph's schema, ready to be executed and to be published. */
export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  /** The schema as text with its federation directives, as it is kept in `schema/subgraphs/`. */
  readonly sdl: string;
}

/** Builds the schema of a subgraph from its slices. */
export async function buildSubgraphSchema(slices: readonly Slice[]): Promise<SubgraphSchema> {
  const typeGraphqlSchema = await buildSchema({
    resolvers: slices.flatMap((slice) => slice.resolvers ?? []) as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: slices.flatMap((slice) => slice.types ?? []) as (new () => object)[],
    directives: [...specifiedDirectives],
    validate: false,
  });
  const resolvers = createResolversMap(typeGraphqlSchema) as Record<string, Record<string, unknown>>;
  for (const slice of slices) {
    for (const [type, batch] of Object.entries(slice.references ?? {})) {
      resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference(type, batch) };
    }
  }
  const typeDefs = parse(federationLink + printSchemaWithDirectives(typeGraphqlSchema));
  const schema = buildFederatedSchema({ typeDefs, resolvers: resolvers as never });
  return { schema, sdl: printSubgraphSchema(schema) };
}
