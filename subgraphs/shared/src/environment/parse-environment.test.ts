import { describe, expect, it } from 'vitest';
import {
  commonEnvironment,
  databaseUrl,
  encryptionKeys,
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

  it('gives encryption keys as a ring, and says what is wrong with them without showing one', () => {
    const key = 'k'.repeat(43);
    const keysOnly = { SAFETY_ENCRYPTION_KEYS: encryptionKeys };
    const ring = parseEnvironment(keysOnly, { SAFETY_ENCRYPTION_KEYS: `2026:${key}` }).SAFETY_ENCRYPTION_KEYS;
    expect(ring.open(ring.seal('words', 'here'), 'here')).toBe('words');
    const parse = () => parseEnvironment(keysOnly, { SAFETY_ENCRYPTION_KEYS: `2026:${key},${key}` });
    expect(parse).toThrow(/SAFETY_ENCRYPTION_KEYS: must be a list of id:key/);
    expect(parse).not.toThrow(new RegExp(key));
    expect(() => parseEnvironment(keysOnly, {})).toThrow('SAFETY_ENCRYPTION_KEYS is missing');
  });
});
