import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const query = '{ __typename }';
const repeat = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');
const introspection =
  'query { __schema { types { name fields { type { fields { type { fields { type { name } } } } } } } } }';

/** What the scanner graphql-cop looks for: how it asks, and what in the answer is a finding. */
const checks: readonly [
  name: string,
  path: string,
  init: RequestInit,
  finding: (text: string, type: string) => boolean,
][] = [
  [
    'alias overloading',
    '',
    {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        query: `query { ${Array.from({ length: 101 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      }),
    },
    (text) => text.includes('"a100"'),
  ],
  [
    'array batching',
    '',
    { method: 'POST', headers: json, body: JSON.stringify(Array.from({ length: 10 }, () => ({ query }))) },
    (text) => text.startsWith('['),
  ],
  [
    'directive overloading',
    '',
    {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: `query { __typename ${repeat(10, '@aa')} }` }),
    },
    (text) => (JSON.parse(text) as { errors: unknown[] }).errors.length === 10,
  ],
  [
    'circular introspection',
    '',
    { method: 'POST', headers: json, body: JSON.stringify({ query: introspection }) },
    (text) => text.includes('"types"'),
  ],
  ['GET queries', `?query=${encodeURIComponent(query)}`, {}, (text) => text.includes('"__typename"')],
  [
    'GET mutations',
    `?query=${encodeURIComponent('mutation { __typename }')}`,
    {},
    (text) => text.includes('"__typename"'),
  ],
  [
    'POST of a form (CSRF)',
    '',
    { method: 'POST', headers: form, body: `query=${encodeURIComponent(query)}` },
    (text) => text.includes('"__typename"'),
  ],
  [
    'introspection',
    '',
    { method: 'POST', headers: json, body: JSON.stringify({ query: '{ __schema { types { name } } }' }) },
    (text) => text.includes('"types"'),
  ],
  [
    'field suggestions',
    '',
    { method: 'POST', headers: json, body: JSON.stringify({ query: '{ trus(odsCode: "RT5") { nam } }' }) },
    (text) => /did you mean/i.test(text),
  ],
  [
    'an IDE for everybody',
    '',
    { headers: { accept: 'text/html' } },
    (text) => /graphiql\.min\.js|playground/i.test(text),
  ],
  [
    'tracing in answers',
    '',
    { method: 'POST', headers: json, body: JSON.stringify({ query }) },
    (text) => text.includes('"tracing"'),
  ],
  [
    'unhandled errors',
    '',
    { method: 'POST', headers: json, body: JSON.stringify({ query: 'qwerty { abc }' }) },
    (text) => /stacktrace|exception/i.test(text),
  ],
];

describe('graphql-cop finds', () => {
  it.each(checks)('no %s', async (_name, path, init, finding) => {
    const response = await fetch(`${gateway.url}/graphql${path}`, init);
    const text = await response.text();
    expect(finding(text, response.headers.get('content-type') ?? '')).toBe(false);
  });

  it('nothing more for somebody who is signed in: no suggestions, no batches, few aliases and directives', async () => {
    const authorization = `Bearer ${await gateway.token(gateway.world.join('web-team', 'RT5'))}`;
    for (const [name, path, init, finding] of checks) {
      if (name === 'introspection' || name === 'an IDE for everybody') continue;
      const response = await fetch(`${gateway.url}/graphql${path}`, {
        ...init,
        headers: { ...(init.headers as object), authorization },
      });
      if (name === 'tracing in answers') expect(response.status).toBe(200);
      if (name !== 'circular introspection')
        expect([name, finding(await response.text(), '')]).toEqual([name, false]);
    }
  });
});
