import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type ApiAnswer, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
let authorization: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  authorization = `Bearer ${await gateway.token(gateway.world.join('experience-team', 'RT5'))}`;
});
afterAll(() => gateway.stop());

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nested = (depth: number): string =>
  `{ trust(odsCode: "RT5") ${'{ parent '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)} }`;
const post = (body: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> =>
  gateway.post(body, { authorization, ...headers });

/** Requests that go too far, by number of the control and what they try; each has the status that it must get. */
const refused: readonly [
  what: string,
  status: number,
  body: () => unknown,
  headers?: Record<string, string>,
][] = [
  ['1: a hundred aliases', 400, () => ({ query: `{ ${many(100, (index) => `a${index}: whoAmI`)} }` })],
  [
    '1: eleven aliases of __typename',
    400,
    () => ({ query: `{ ${many(11, (index) => `a${index}: __typename`)} }` }),
  ],
  ['2: a batch', 400, () => [{ query: '{ whoAmI }' }, { query: '{ whoAmI }' }]],
  ['2: an empty batch', 400, () => []],
  ['3: depth 10', 400, () => ({ query: nested(10) })],
  [
    '3: depth 10 hidden in fragments',
    400,
    () => ({
      query: `query { trust(odsCode: "RT5") { ...a } } fragment a on Trust { parent { ...b } } fragment b on Trust { parent { parent { parent { parent { parent { parent { name } } } } } } }`,
    }),
  ],
  [
    '3: depth beside a question about the schema',
    400,
    () => ({ query: `query __schema { __schema { queryType { name } } ${nested(10).slice(1)}` }),
  ],
  [
    '3: a circle of fragments',
    400,
    () => ({
      query:
        '{ trust(odsCode: "RT5") { ...a } } fragment a on Trust { parent { ...b } } fragment b on Trust { parent { ...a } }',
    }),
  ],
  [
    '3: introspection in circles',
    400,
    () => ({
      query:
        '{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } }',
    }),
  ],
  [
    '4: a list without a number of items',
    400,
    () => ({ query: '{ trust(odsCode: "RT5") { actions { nodes { id } } } }' }),
  ],
  [
    '4: lists of lists',
    400,
    () => ({
      query: '{ integratedCareBoard(odsCode: "QK1") { trusts(first: 50) { services(first: 50) { id } } } }',
    }),
  ],
  [
    '4: lists of lists by variable',
    400,
    () => ({
      query:
        'query ($n: Int!) { integratedCareBoard(odsCode: "QK1") { trusts(first: $n) { services(first: $n) { id } } } }',
      variables: { n: 50 },
    }),
  ],
  [
    '4: one field six hundred times in a list',
    400,
    () => ({
      query: `{ integratedCareBoard(odsCode: "QK1") { trusts(first: 50) { ${many(600, () => 'name')} } } }`,
    }),
  ],
  ['5: two thousand fields', 400, () => ({ query: `{ ${many(2_000, () => 'whoAmI')} }` })],
  ['5: a body of 70 kB', 413, () => ({ query: '{ whoAmI }', padding: 'x'.repeat(70_000) })],
  ['5: a body of 1 MB', 413, () => 'x'.repeat(1_048_576)],
  ['directives without end', 400, () => ({ query: `{ whoAmI ${many(10, () => '@include(if: true)')} }` })],
  [
    '34: a field of an input that does not exist',
    400,
    () => ({
      query: 'mutation ($i: SubmitFeedbackInput!) { submitFeedback(input: $i) { __typename } }',
      variables: { i: { idempotencyKey: 'k', rating: 'GOOD', mayPublish: true, state: 'ACTED_ON' } },
    }),
  ],
  [
    '36: U+0000 in a variable',
    400,
    () => ({ query: 'mutation ($t: String!) { echo(text: $t) }', variables: { t: 'a\u0000b' } }),
  ],
  ['36: U+0000 in the text of a query', 400, () => ({ query: 'mutation { echo(text: "a\\u0000b") }' })],
  [
    '36: half a surrogate pair in a variable',
    400,
    () => '{"query":"mutation ($t: String!) { echo(text: $t) }","variables":{"t":"a\\ud800b"}}',
  ],
  [
    '36: U+0000 deep within a variable',
    400,
    () => ({
      query: 'mutation ($i: SubmitFeedbackInput!) { submitFeedback(input: $i) { __typename } }',
      variables: { i: { idempotencyKey: 'k', rating: 'a\u0000', mayPublish: true } },
    }),
  ],
  ['27: __proto__ in a body', 400, () => '{"query":"{ whoAmI }","variables":{"__proto__":{"admin":true}}}'],
  [
    '27: constructor.prototype in a body',
    400,
    () => '{"query":"{ whoAmI }","variables":{"constructor":{"prototype":{"admin":true}}}}',
  ],
  ['38: half a JSON', 400, () => '{"query":'],
  ['38: JSON that is no object', 400, () => '"{ whoAmI }"'],
  ['38: no body', 400, () => ''],
  ['38: variables that are no object', 400, () => ({ query: '{ whoAmI }', variables: [1] })],
  ['12: text/plain', 415, () => '{"query":"{ whoAmI }"}', { 'content-type': 'text/plain' }],
  [
    '12: a form',
    415,
    () => 'query=%7B%20whoAmI%20%7D',
    { 'content-type': 'application/x-www-form-urlencoded' },
  ],
  ['an operation that does not exist', 400, () => ({ query: 'query A { whoAmI }', operationName: 'B' })],
];

describe('a request that goes too far', () => {
  it.each(refused)(
    'control %s is %s, and says nothing about the inside',
    async (_what, status, body, headers) => {
      const answer = await post(body(), headers);
      expect(answer.status).toBe(status);
      expect(answer.body.data ?? null).toBeNull();
      expect(answer.body.errors?.[0]?.extensions['code']).toEqual(expect.any(String));
      const text = JSON.stringify(answer.body);
      expect(text).not.toMatch(
        /node_modules|stacktrace|at \w+ \(|\/src\/|dist\/|Did you mean|organisations|experience\b/,
      );
    },
  );
});

describe('what is allowed', () => {
  it.each([
    ['ten aliases', `{ ${many(10, (index) => `a${index}: whoAmI`)} }`],
    ['depth 8', nested(8)],
    [
      'fifty items',
      '{ integratedCareBoard(odsCode: "QK1") { name trusts(first: 50) { odsCode name synthetic heard } } }',
    ],
    ['a page of services', '{ trust(odsCode: "RT5") { name services(first: 50) { id name } } }'],
  ])('%s', async (_what, query) => {
    expect(await post({ query })).toMatchObject({ status: 200, body: { data: expect.any(Object) } });
  });

  it('control 35: the standard introspection query, for people who are signed in and nobody else', async () => {
    const query = getIntrospectionQuery();
    expect(await post({ query })).toMatchObject({
      status: 200,
      body: { data: { __schema: expect.any(Object) } },
    });
    for (const text of [query, '{ __schema { queryType { name } } }', '{ __type(name: "Trust") { name } }']) {
      expect(await gateway.post({ query: text })).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] },
      });
    }
  });

  it('shows no internal operation in the schema', async () => {
    const { body } = await post({ query: getIntrospectionQuery() });
    expect(JSON.stringify(body)).not.toMatch(
      /viewerGrants|embedKeyInForce|admitSubmission|_entities|_service/,
    );
    for (const query of [
      '{ viewerGrants(issuer: "", subject: "") { role } }',
      '{ _entities(representations: []) { __typename } }',
      '{ _service { sdl } }',
    ]) {
      expect((await post({ query })).status).toBe(400);
    }
  });

  it('control 36: every other text, byte by byte', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((each) => !each.includes('\u0000'));
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        const { body } = await post({
          query: 'mutation ($t: String!) { echo(text: $t) }',
          variables: { t: each },
        });
        expect(body.data).toEqual({ echo: each });
      }),
      { numRuns: 60 },
    );
  });
});

describe('control 38: whatever is sent', () => {
  it('is answered as GraphQL errors with a 4xx and no trace of the inside', async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => text.slice(0, -1)),
      fc.object().map((value) => JSON.stringify({ query: value })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const { status, body: answer } = await post(body);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
        expect(answer.errors?.length).toBeGreaterThan(0);
        expect(JSON.stringify(answer)).not.toMatch(/node_modules|stacktrace|\/src\//);
      }),
      { numRuns: 120 },
    );
  });
});
