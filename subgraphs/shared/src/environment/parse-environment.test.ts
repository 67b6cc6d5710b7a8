import { describe, expect, it } from 'vitest';
import {
  commonEnvironment,
  databaseUrl,
  EnvironmentError,
  parseEnvironment,
  signingKey,
} from './parse-environment.js';

const shape = {
  ...commonEnvironment,
  EXPERIENCE_DATABASE_URL: databaseUrl,
  EXPERIENCE_SIGNING_KEY: signingKey,
};

describe('the environment', () => {
  it('is parsed once, with defaults, and cannot be changed', () => {
    const environment = parseEnvironment(shape, {
      EXPERIENCE_DATABASE_URL: 'postgres://app@localhost/experience',
      EXPERIENCE_SIGNING_KEY: 'x'.repeat(32),
      PORT: '4101',
    });
    expect(environment).toMatchObject({ HOST: '127.0.0.1', PORT: 4101, LOG_LEVEL: 'info' });
    expect(Object.isFrozen(environment)).toBe(true);
  });

  it('reports all problems at once and never a value', () => {
    const secret = 'too-short-secret';
    const parse = () => parseEnvironment(shape, { EXPERIENCE_SIGNING_KEY: secret, PORT: 'many' });
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(/EXPERIENCE_DATABASE_URL is missing[\s\S]*|PORT/);
    try {
      parse();
    } catch (error) {
      expect((error as EnvironmentError).problems).toHaveLength(3);
      expect(String(error)).not.toContain(secret);
    }
  });
});
