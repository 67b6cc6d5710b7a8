import { readFileSync } from 'node:fs';
import { buildSchema, getNullableType, isObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

function typeOf(name: string): GraphQLObjectType {
  const type = api.getType(name);
  if (!isObjectType(type)) throw new Error(`The API has no type ${name}.`);
  return type;
}

describe('a widget that is given its data', () => {
  const drawn = ['name', 'description', 'unit', 'betterWhen', 'source', 'synthetic', 'chart'];

  it.each(drawn)('R090 finds %s in a series of comments as in a measure of a committee', (field) => {
    const [series, measure] = [typeOf('SpcSeries'), typeOf('SafetyMeasure')].map(
      (type) => type.getFields()[field],
    );
    if (!series || !measure) throw new Error(`One of the types has no ${field}.`);
    expect(String(getNullableType(series.type))).toBe(String(getNullableType(measure.type)));
    // What is always there may be taken for what is sometimes there, not the other way around.
    expect(String(series.type)).toBe(`${String(getNullableType(series.type))}!`);
  });
});
