import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signSubgraphRequest, anonymous } from '../identity/index.js';
import { defineSlice } from '../schema/index.js';
import { GreetingResolver } from '../testing/greeting.resolver.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';

let subgraph: TestSubgraph;
const body = JSON.stringify({ query: '{ greeting }' });

const post = (headers: Record<string, string>, content = body) =>
  fetch(`${subgraph.subgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: content,
  });
const signed = (over: { audience?: string; body?: string } = {}, key = subgraph.signingKey) =>
  signSubgraphRequest({ audience: 'chassis', body, viewer: anonymous, ...over }, key);

beforeAll(async () => {
  subgraph = await startTestSubgraph({
    name: 'chassis',
    slices: [defineSlice({ name: 'greeting', resolvers: [GreetingResolver] })],
    migrations: [],
  });
});
afterAll(() => subgraph.stop());

describe('a subgraph', () => {
  it('answers a request that was signed for it', async () => {
    const response = await post({ authorization: `Bearer ${await signed()}` });
    expect(await response.json()).toEqual({ data: { greeting: 'anonymous' } });
  });

  it('refuses an unsigned request, another body, another audience, another key and an old token', async () => {
    const issued = Math.floor(Date.now() / 1_000) - 40;
    const old = await new SignJWT({ viewer: anonymous, body: '' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('wesaid')
      .setAudience('chassis')
      .setIssuedAt(issued)
      .setExpirationTime(issued + 30)
      .sign(new TextEncoder().encode(subgraph.signingKey));
    const tokens = [
      undefined,
      await signed({ body: '{"query":"{ __typename }"}' }),
      await signed({ audience: 'experience' }),
      await signed({}, 'another signing key that is used in tests'),
      old,
    ];
    for (const token of tokens) {
      const response = await post(token ? { authorization: `Bearer ${token}` } : {});
      expect(response.status).toBe(401);
    }
  });

  it('believes no header that claims an identity', async () => {
    const response = await post({
      authorization: `Bearer ${await signed()}`,
      'x-viewer': '{"kind":"system","part":"x"}',
    });
    expect(await response.json()).toEqual({ data: { greeting: 'anonymous' } });
  });

  it.each(['{', '', '{"__proto__":{"x":1}}', '[1'])(
    'answers the malformed body %j with 4xx and without a stack',
    async (content) => {
      const response = await post({ authorization: `Bearer ${await signed({ body: content })}` }, content);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/node_modules|\s+at /);
    },
  );

  it('says that it lives and is ready, and shows its metrics', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      expect((await fetch(subgraph.subgraph.url + path)).status).toBe(200);
    }
    expect(await (await fetch(`${subgraph.subgraph.url}/metrics`)).text()).toContain(
      'wesaid_operation_seconds',
    );
  });
});
