import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';

/**
 * What a client of the published API would lose, one sentence each. Fields that were marked `@deprecated` in the
 * published API may go.
 * @param published the API as it was published; empty when nothing was yet
 */
export async function breakingChanges(published: string, api: GraphQLSchema): Promise<string[]> {
  if (!published.trim()) return [];
  const before = buildSchema(published);
  const changes = await diff(before, api);
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !isDeprecated(before, change.path))
    .map((change) => `Breaking change: ${change.message}`);
}

function isDeprecated(schema: GraphQLSchema, path: string | undefined): boolean {
  const [typeName = '', fieldName = ''] = path?.split('.') ?? [];
  const type = schema.getType(typeName);
  if (!type || !('getFields' in type)) return false;
  return Boolean(type.getFields()[fieldName]?.deprecationReason);
}
