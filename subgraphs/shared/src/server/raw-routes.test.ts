import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SubgraphClient } from '../delivery/index.js';
import { anonymous, signSubgraphRequest } from '../identity/index.js';
import { defineSlice } from '../schema/index.js';
import { echoRoute } from '../testing/echo.route.js';
import { GreetingResolver } from '../testing/greeting.resolver.js';
import { member, startTestSubgraph, type TestSubgraph } from '../testing/index.js';

let subgraph: TestSubgraph;
let client: SubgraphClient;
beforeAll(async () => {
  subgraph = await startTestSubgraph({
    name: 'chassis',
    slices: [defineSlice({ name: 'echo', resolvers: [GreetingResolver], routes: [echoRoute] })],
    migrations: [],
  });
  const { url } = subgraph.subgraph;
  client = new SubgraphClient({ name: 'chassis', url, signingKey: subgraph.signingKey });
});
afterAll(async () => {
  await client.close();
  await subgraph.stop();
});

const viewer = member('safety-specialist', 'RT5');
const bytes = Buffer.from([0, 255, 10, 123, 128]);
const codeIn = async (answer: { body: Parameters<typeof text>[0] }): Promise<unknown> =>
  (JSON.parse(await text(answer.body)) as { errors: { extensions: { code: string } }[] }).errors[0]
    ?.extensions.code;

describe('a route beside GraphQL', () => {
  it('is given the bytes as they were sent, whatever they say they are, in the name of the viewer', async () => {
    for (const type of ['application/json', 'text/html', 'application/octet-stream', 'x/y']) {
      const answer = await client.fetch(viewer, '/echo', bytes, { 'content-type': type, 'x-name': 'a' });
      expect([answer.status, answer.headers['x-viewer'], answer.headers['x-name']]).toEqual([
        201,
        'member',
        'a',
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of answer.body) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    }
  });

  it('answers no request that was not signed for it, for these bytes and for this subgraph', async () => {
    const post = (token: string | undefined, body = 'words') =>
      fetch(`${subgraph.subgraph.url}/echo`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body,
      });
    const sign = (over: object, key = subgraph.signingKey) =>
      signSubgraphRequest({ audience: 'chassis', body: 'words', viewer: anonymous, ...over }, key);
    expect((await post(await sign({}))).status).toBe(201);
    const refused = [
      await post(undefined),
      await post(await sign({ body: 'other words' })),
      await post(await sign({ audience: 'experience' })),
      await post(await sign({}, 'another signing key that is used in tests')),
    ];
    for (const answer of refused) expect(answer.status).toBe(401);
  });

  it('says what is expected to go wrong with its code, and nothing about the rest', async () => {
    const gone = await client.fetch(viewer, '/echo', 'gone');
    expect([gone.status, await codeIn(gone)]).toEqual([404, 'NOT_FOUND']);
    const broken = await client.fetch(viewer, '/echo', 'secret');
    expect(broken.status).toBe(500);
    expect(await text(broken.body)).not.toContain('password');
    const large = await client.fetch(viewer, '/echo', Buffer.alloc(1_025));
    expect([large.status, await codeIn(large)]).toEqual([413, 'BAD_USER_INPUT']);
  });

  it('leaves GraphQL as it is', async () => {
    expect((await subgraph.execute(viewer, '{ greeting }')).data).toEqual({ greeting: 'member' });
  });
});
