import { describe, expect, it } from 'vitest';
import { freePort } from '../processes/ports.js';
import { checkDatabaseVariables, externalDatabases, problemWithDatabase } from './databases.js';

const server = () => new URL(process.env.WESAID_TEST_POSTGRES_URL ?? '');

describe('the databases of the environment', () => {
  it('are nobody when nothing is set', () => {
    expect(Object.values(externalDatabases({}))).toEqual([null, null, null, null, null]);
  });

  it('replace the embedded one of a subgraph when both addresses are given', () => {
    const given = externalDatabases({
      SAFETY_DATABASE_URL: 'postgres://a',
      SAFETY_OWNER_DATABASE_URL: 'postgres://b',
    });
    expect(given.safety).toEqual({ url: 'postgres://a', ownerUrl: 'postgres://b' });
    expect(given.experience).toBeNull();
  });

  it.each([
    [
      { SAFETY_DATABASE_URL: 'postgres://a' },
      'SAFETY_DATABASE_URL is set, so SAFETY_OWNER_DATABASE_URL must be set too.',
    ],
    [
      { SAFETY_OWNER_DATABASE_URL: 'postgres://a' },
      'SAFETY_OWNER_DATABASE_URL is set, so SAFETY_DATABASE_URL must be set too.',
    ],
  ])('come in pairs: %j', (environment, sentence) => {
    expect(() => externalDatabases(environment)).toThrow(sentence);
  });
});

describe('a database address that does not work', () => {
  it.each(['mysql://someone:hidden@localhost/x', 'hidden', 'postgres://', 'postgres://host:port/hidden'])(
    'is refused by its form: %s',
    async (url) => {
      const sentence = await problemWithDatabase('SAFETY_DATABASE_URL', url);
      expect(sentence).toMatch(/^SAFETY_DATABASE_URL is not a PostgreSQL address/);
      expect(sentence).not.toContain('hidden');
    },
  );

  it('is explained when nothing listens there', async () => {
    const port = await freePort();
    const url = `postgres://someone:hidden@127.0.0.1:${port}/safety`;
    expect(await problemWithDatabase('SAFETY_DATABASE_URL', url)).toBe(
      `SAFETY_DATABASE_URL does not lead to a database: nothing listens at 127.0.0.1:${port}.`,
    );
  });

  it('is explained when the password or the database is wrong, without telling the password', async () => {
    const wrongPassword = Object.assign(server(), { password: 'hidden' });
    const sentence = await problemWithDatabase('SAFETY_DATABASE_URL', wrongPassword.href);
    expect(sentence).toContain('refuses the user or the password');
    expect(sentence).not.toContain('hidden');
    const wrongName = Object.assign(server(), { pathname: '/nowhere' });
    expect(await problemWithDatabase('SAFETY_DATABASE_URL', wrongName.href)).toContain(
      'has no database "nowhere"',
    );
  });

  it('ends the start with the name of the first variable that is wrong', async () => {
    const { href } = server();
    await expect(checkDatabaseVariables({ EXPERIENCE_DATABASE_URL: href })).resolves.toBeUndefined();
    await expect(
      checkDatabaseVariables({ EXPERIENCE_DATABASE_URL: href, SAFETY_OWNER_DATABASE_URL: 'nonsense' }),
    ).rejects.toThrow(/^SAFETY_OWNER_DATABASE_URL is not/);
  });
});
