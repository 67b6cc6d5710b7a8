import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from '../../schema/src/breaking-changes.js';
import { undocumented } from '../../schema/src/undocumented.js';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../schema/${path}`, import.meta.url)), 'utf8');

describe('the public API', () => {
  const api = buildSchema(read('api.graphql'));

  it('shows nothing that is internal to the subgraphs', () => {
    const fields = [
      ...Object.keys(api.getQueryType()?.getFields() ?? {}),
      ...Object.keys(api.getMutationType()?.getFields() ?? {}),
    ];
    for (const internal of ['_entities', '_service', 'viewerGrants', 'embedKeyInForce', 'admitSubmission']) {
      expect(fields).not.toContain(internal);
    }
  });

  it('bounds every list that can grow by a mandatory `first`', () => {
    const unbounded = Object.values(api.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => /Connection!?$/.test(String(field.type)))
      .filter(({ field }) => String(field.args.find((arg) => arg.name === 'first')?.type) !== 'Int!')
      .map(({ place }) => place);
    expect(unbounded).toEqual([]);
  });

  it('lets nobody put figures together: no field with figures takes a list or an input of filters', () => {
    const objects = Object.values(api.getTypeMap()).filter(isObjectType);
    const figures = objects.filter((type) =>
      Object.values(type.getFields()).some(({ type: of }) => /^Safe(?:Count|Percentage)/.test(String(of))),
    );
    expect(figures.length).toBeGreaterThanOrEqual(4);
    const names = new Set(['SafeCount', 'SafePercentage', ...figures.map(({ name }) => name)]);
    const fields = objects
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ type }) => names.has(getNamedType(type).name));
    const refused = fields.flatMap((field) =>
      field.args.filter(
        ({ type }) => isListType(getNullableType(type)) || isInputObjectType(getNamedType(type)),
      ),
    );
    expect(refused).toEqual([]);
    // A quarter, or how many of the last ones; and one service, which is a dimension of its cube.
    const places = new Set(fields.flatMap((field) => field.args.map(({ name }) => name)));
    expect([...places].sort()).toEqual(['first', 'quarter', 'service']);
  });

  it('takes no free JSON anywhere', () => {
    expect(Object.keys(api.getTypeMap()).filter((name) => /json/i.test(name))).toEqual([]);
  });
});

describe('the check of the contract', () => {
  const before =
    'type Query { "Says it." trust("Its code." code: String!): String  old: Int @deprecated(reason: "Use trust.") }';

  it('names everything without a description', () => {
    expect(undocumented(buildSchema('type Query { a(b: Int): Int }'))).toEqual([
      'Query.a has no description',
      'Query.a(b) has no description',
    ]);
  });

  it('finds a breaking change to a published field', async () => {
    const after = buildSchema('type Query { old: Int }');
    expect(await breakingChanges(before, after)).toEqual([expect.stringMatching(/trust.*removed/)]);
  });

  it('lets a deprecated field go', async () => {
    const after = buildSchema('type Query { trust(code: String!): String }');
    expect(await breakingChanges(before, after)).toEqual([]);
  });
});
