import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EnvironmentError, signingKey } from './parse-environment.js';
import { defineEnvironment, readSubgraphEnvironment } from './subgraph-environment.js';

const own = defineEnvironment({
  variables: { RECEIPT_SECRET: signingKey, SAFETY_URL: z.url(), SAFETY_SIGNING_KEY: signingKey },
  settings: ({ RECEIPT_SECRET }) => ({ receiptSecret: RECEIPT_SECRET }),
  calls: ({ SAFETY_URL, SAFETY_SIGNING_KEY }) => [
    { name: 'safety', url: SAFETY_URL, signingKey: SAFETY_SIGNING_KEY },
  ],
});
const every = {
  PORT: '4102',
  COMPLAINTS_DATABASE_URL: 'postgres://app@localhost/complaints',
  COMPLAINTS_SIGNING_KEY: 'k'.repeat(32),
};

describe('the environment of a subgraph', () => {
  it('gives a subgraph with nothing of its own what every subgraph needs', () => {
    expect(readSubgraphEnvironment('complaints', undefined, every)).toMatchObject({
      databaseUrl: 'postgres://app@localhost/complaints',
      signingKey: 'k'.repeat(32),
      host: '127.0.0.1',
      port: 4102,
      logLevel: 'info',
      tracesEndpoint: undefined,
      settings: {},
      calls: [],
    });
  });

  it('makes settings and addresses of what is its own', () => {
    const source = {
      ...every,
      RECEIPT_SECRET: 'r'.repeat(32),
      SAFETY_URL: 'http://127.0.0.1:4105',
      SAFETY_SIGNING_KEY: 's'.repeat(32),
    };
    const { settings, calls, values } = readSubgraphEnvironment('complaints', own, source);
    expect(settings).toEqual({ receiptSecret: 'r'.repeat(32) });
    expect(calls).toEqual([{ name: 'safety', url: 'http://127.0.0.1:4105', signingKey: 's'.repeat(32) }]);
    expect(values.RECEIPT_SECRET).toBe('r'.repeat(32));
  });

  it('reports the problems of all of it at once', () => {
    const read = () => readSubgraphEnvironment('complaints', own, { PORT: 'many', SAFETY_URL: 'nowhere' });
    expect(read).toThrow(EnvironmentError);
    expect(read).toThrow(
      /PORT: [\s\S]*COMPLAINTS_DATABASE_URL is missing[\s\S]*COMPLAINTS_SIGNING_KEY is missing[\s\S]*RECEIPT_SECRET is missing[\s\S]*SAFETY_URL: [\s\S]*SAFETY_SIGNING_KEY is missing/,
    );
  });
});
