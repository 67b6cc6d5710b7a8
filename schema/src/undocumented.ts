import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** Every type, field, argument and enum value without a description, one sentence each. */
export function undocumented(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const need = (place: string, description: string | null | undefined): void => {
    if (!description?.trim()) missing.push(`${place} has no description`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (!roots.has(type.name)) need(type.name, type.description);
    if (isEnumType(type)) {
      for (const value of type.getValues()) need(`${type.name}.${value.name}`, value.description);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        need(`${type.name}.${field.name}`, field.description);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        need(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args)
          need(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
  }
  return missing;
}
