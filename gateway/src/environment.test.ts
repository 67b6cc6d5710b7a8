import { EnvironmentError } from '@wesaid/shared/environment';
import { describe, expect, it } from 'vitest';
import { readEnvironment, subgraphNames } from './environment.js';

const complete = {
  SESSION_SECRET: 's'.repeat(32),
  ...Object.fromEntries(
    subgraphNames.flatMap((name, index) => [
      [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${4101 + index}`],
      [`${name.toUpperCase()}_SIGNING_KEY`, `${name}`.padEnd(32, '.')],
    ]),
  ),
};

const problemsOf = (source: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readEnvironment(source);
  } catch (failure) {
    if (failure instanceof EnvironmentError) return failure.problems;
  }
  return [];
};

describe('the environment of the gateway', () => {
  it('has defaults for everything but addresses and secrets', () => {
    expect(readEnvironment(complete)).toMatchObject({
      port: 4000,
      publicUrl: 'http://localhost:4000',
      host: '127.0.0.1',
      issuers: [],
      demonstration: false,
    });
    expect(readEnvironment({ ...complete, PORT: '4321' }).publicUrl).toBe('http://localhost:4321');
    expect(readEnvironment({ ...complete, PUBLIC_URL: 'https://wesaid.example/' }).publicUrl).toBe(
      'https://wesaid.example',
    );
  });

  it('reports all problems at once, and no value', () => {
    const problems = problemsOf({
      PORT: 'ninety',
      SESSION_SECRET: 'a secret',
      PUBLIC_URL: 'http://wesaid.example',
      OIDC_ISSUERS: '{',
      WESAID_DEMONSTRATION: 'perhaps',
    });
    expect(problems).toHaveLength(5 + 2 * subgraphNames.length);
    expect(problems.join('\n')).not.toMatch(/ninety|a secret|perhaps/);
  });

  it('takes several issuers, by https:// or on this machine only', () => {
    const issuer = {
      issuer: 'https://login.example/tenant/v2.0',
      clientId: 'wesaid',
      audience: 'api',
      label: 'Staff',
    };
    const read = (...all: object[]) =>
      readEnvironment({ ...complete, OIDC_ISSUERS: JSON.stringify(all) }).issuers;
    expect(read(issuer, { ...issuer, issuer: 'http://localhost:9000', clientSecret: 'x' })).toHaveLength(2);
    expect(() => read({ ...issuer, issuer: 'http://login.example' })).toThrow('OIDC_ISSUERS');
    expect(() => read({ ...issuer, audience: undefined })).toThrow('OIDC_ISSUERS');
  });

  it('refuses the local OpenID provider in production', () => {
    const local = { ...complete, LOCAL_IDENTITY_KEYS: '/keys.json' };
    expect(readEnvironment(local).localIdentityKeys).toBe('/keys.json');
    expect(problemsOf({ ...local, NODE_ENV: 'production' })).toEqual([
      'LOCAL_IDENTITY_KEYS: the local OpenID provider must not run in production',
    ]);
    expect(readEnvironment({ ...complete, NODE_ENV: 'production' }).localIdentityKeys).toBeUndefined();
  });

  it('refuses the local mailbox in production, where everybody could read it', () => {
    const local = { ...complete, LOCAL_MAILBOX: '/mailbox' };
    expect(readEnvironment(local).localMailbox).toEqual({ folder: '/mailbox', port: 2525 });
    expect(problemsOf({ ...local, NODE_ENV: 'production' })).toEqual([
      'LOCAL_MAILBOX: the local mailbox must not run in production',
    ]);
    expect(readEnvironment(complete).localMailbox).toBeUndefined();
  });
});
