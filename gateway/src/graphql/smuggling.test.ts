import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
let authorization: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  authorization = `Bearer ${await gateway.token(gateway.world.join('experience-team', 'RT5'))}`;
});
afterAll(() => gateway.stop());

/** Headers that somebody might hope to be believed, and any others. */
const name = fc.oneof(
  fc.constantFrom(
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'forwarded',
    'x-viewer',
    'x-wesaid-viewer',
    'x-user',
    'x-user-id',
    'x-trust',
    'x-organisation',
    'x-role',
    'x-roles',
    'x-grants',
    'x-claims',
    'x-original-url',
    'x-http-method-override',
    'x-apollo-operation-name',
    'apollo-federation-include-trace',
    'traceparent',
    'tracestate',
    'baggage',
    'x-wesaid-embed-key',
    'x-wesaid-csrf',
    'x-wesaid-challenge',
    'cookie',
    'via',
    'x-hasura-role',
  ),
  fc.stringMatching(/^x-[a-z][a-z0-9-]{0,20}$/),
);
const value = fc.oneof(
  fc.constantFrom(
    'admin',
    'system',
    '{"kind":"system","part":"gateway"}',
    'icb-analyst@QK1',
    '127.0.0.1',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'ftv1',
    'ek_live_x',
    '1',
  ),
  fc.stringMatching(/^[\x21-\x7e]{1,40}$/),
);
const headers = fc.dictionary(name, value, { maxKeys: 8 });

const query = '{ whoAmI trust(odsCode: "RT5") { name heard } feedback(trust: "RXN", first: 1) { id } }';

describe('control 7: no header of a caller', () => {
  it('changes what a signed-in person gets', async () => {
    const { body: plain } = await gateway.post({ query }, { authorization });
    expect(plain.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    await fc.assert(
      fc.asyncProperty(headers, async (set) => {
        const { body } = await gateway.post({ query }, { ...set, authorization });
        expect(body).toEqual(plain);
      }),
      { numRuns: 80 },
    );
  });

  it('lets nobody in', async () => {
    const allowed = headers.filter((set) => !('x-wesaid-csrf' in set));
    await fc.assert(
      fc.asyncProperty(allowed, async (set) => {
        const { status, body } = await gateway.post({ query }, set);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body.data ?? null).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('reaches a subgraph: it gets the gateway’s own headers only', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    gateway.organisations.received.length = 0;
    await gateway.post(
      { query: '{ whoAmI }' },
      {
        authorization,
        traceparent,
        baggage: 'who=me',
        tracestate: 'a=b',
        'x-secret': 's',
        'user-agent': 'me',
        cookie: 'c=1',
      },
    );
    for (const { headers: received } of gateway.organisations.received) {
      expect(Object.keys(received).sort()).toEqual([
        'authorization',
        'connection',
        'content-length',
        'content-type',
        'host',
        'traceparent',
      ]);
      expect(received.authorization).not.toBe(authorization);
      expect(received['traceparent']).not.toContain('0af7651916cd43dd8448eb211c80319c');
    }
    expect(gateway.organisations.received.length).toBeGreaterThan(0);
  });

  it('breaks the trace: one request of a person is one trace in all parts', async () => {
    gateway.organisations.received.length = 0;
    gateway.experience.received.length = 0;
    await gateway.post({ query: '{ trust(odsCode: "RT5") { name heard } }' }, { authorization });
    const traces = [...gateway.organisations.received, ...gateway.experience.received].map(
      ({ headers: received }) => String(received['traceparent']).split('-')[1],
    );
    expect(traces.length).toBeGreaterThanOrEqual(2);
    expect(new Set(traces).size).toBe(1);
  });
});
