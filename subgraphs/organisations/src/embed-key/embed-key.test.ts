import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.makeTrusts('E01', 'E02');
});
afterAll(() => organisations.stop());

const fields = `__typename ... on EmbedKey { id key label origins widgets testMode version revokedAt }
  ... on ValidationProblem { problems { path code } }`;

interface Key {
  id: string;
  key: string;
  version: number;
}

let made = 0;
const input = (trust: string, change: object = {}) => ({
  idempotencyKey: `embed key ${(made += 1)}`,
  trust,
  label: 'Main site',
  origins: ['https://www.example.org'],
  ...change,
});

const create = (viewer: Viewer, values: object) =>
  organisations.execute<{ createEmbedKey: Key & { problems?: object[] } }>(
    viewer,
    `mutation ($input: CreateEmbedKeyInput!) { createEmbedKey(input: $input) { ${fields} } }`,
    { input: values },
  );
const restrict = (viewer: Viewer, values: object) =>
  organisations.execute(
    viewer,
    `mutation ($input: RestrictEmbedKeyInput!) { restrictEmbedKey(input: $input) { ${fields} } }`,
    {
      input: values,
    },
  );
const revoke = (viewer: Viewer, id: string) =>
  organisations.execute(viewer, 'mutation ($id: ID!) { revokeEmbedKey(input: { id: $id }) { revokedAt } }', {
    id,
  });
const inForce = async (key: string) => {
  const { data } = await organisations.execute(
    system,
    'query ($key: String!) { embedKeyInForce(key: $key) { key trust origins widgets testMode } }',
    { key },
  );
  return data['embedKeyInForce'];
};
const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions['code'];

describe('embed keys', () => {
  const webTeam = member('web-team', 'E01');

  it('are made by the web team, unguessable, and in force at once', async () => {
    const { data } = await create(webTeam, input('E01', { widgets: ['wesaid-action-feed'] }));
    expect(data.createEmbedKey.key).toMatch(/^ek_live_[\w-]{22,}$/);
    expect(await inForce(data.createEmbedKey.key)).toEqual({
      key: data.createEmbedKey.key,
      trust: 'E01',
      origins: ['https://www.example.org'],
      widgets: ['wesaid-action-feed'],
      testMode: false,
    });
  });

  it('are made once for one idempotency key, also when two requests come at once', async () => {
    const values = input('E01');
    const answers = await Promise.all([
      create(webTeam, values),
      create(webTeam, values),
      create(webTeam, values),
    ]);
    expect(new Set(answers.map((answer) => answer.data.createEmbedKey.key)).size).toBe(1);
    expect(codeOf(await create(webTeam, { ...values, label: 'Other' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it.each([
    ['no origin', { origins: [] }, 'origins', 'ORIGINS_COUNT'],
    ['a path', { origins: ['https://www.example.org/page'] }, 'origins.0', 'ORIGIN_INVALID'],
    ['a star', { origins: ['*'] }, 'origins.0', 'ORIGIN_INVALID'],
    ['a wildcard', { origins: ['https://*.example.org'] }, 'origins.0', 'ORIGIN_INVALID'],
    ['http', { origins: ['http://www.example.org'] }, 'origins.0', 'ORIGIN_NOT_SECURE'],
    ['null', { origins: ['null'] }, 'origins.0', 'ORIGIN_INVALID'],
    [
      'your own computer with a live key',
      { origins: ['http://localhost:3000'] },
      'origins.0',
      'ORIGIN_NEEDS_TEST_MODE',
    ],
    [
      'http elsewhere with a test key',
      { origins: ['http://staging.example.org'], testMode: true },
      'origins.0',
      'ORIGIN_NOT_SECURE',
    ],
    ['markup for a widget', { widgets: ['<script>'] }, 'widgets.0', 'WIDGET_INVALID'],
    ['no label', { label: '  ' }, 'label', 'LABEL_LENGTH'],
    ['a label that is no text', { label: 'a\u0000b' }, 'label', 'LABEL_LENGTH'],
    [
      'an idempotency key that is no text',
      { idempotencyKey: 'a\u0000bcdefghij' },
      'idempotencyKey',
      'IDEMPOTENCY_KEY_INVALID',
    ],
    ['a short idempotency key', { idempotencyKey: 'short' }, 'idempotencyKey', 'IDEMPOTENCY_KEY_INVALID'],
  ])('are refused with %s', async (_what, change, path, code) => {
    const { data } = await create(webTeam, input('E01', change));
    expect(data.createEmbedKey).toMatchObject({
      __typename: 'ValidationProblem',
      problems: [{ path, code }],
    });
  });

  it('in test mode are for your own computer and say so in their name', async () => {
    const { data } = await create(
      webTeam,
      input('E01', { origins: ['http://localhost:3000'], testMode: true }),
    );
    expect(data.createEmbedKey.key).toMatch(/^ek_test_/);
    expect(await inForce(data.createEmbedKey.key)).toMatchObject({ testMode: true });
  });

  it('can be restricted, and a lost race is told', async () => {
    const { data } = await create(webTeam, input('E01'));
    const { id, key } = data.createEmbedKey;
    const change = {
      id,
      expectedVersion: 1,
      origins: ['https://b.example.org'],
      widgets: ['wesaid-feedback-form'],
    };
    expect((await restrict(webTeam, change)).data['restrictEmbedKey']).toMatchObject({
      version: 2,
      origins: change.origins,
    });
    expect(await inForce(key)).toMatchObject({
      origins: ['https://b.example.org'],
      widgets: ['wesaid-feedback-form'],
    });
    expect(codeOf(await restrict(webTeam, change))).toBe('CONFLICT');
    const bad = await restrict(webTeam, { ...change, expectedVersion: 2, origins: ['ftp://x'] });
    expect(bad.data['restrictEmbedKey']).toMatchObject({ __typename: 'ValidationProblem' });
    expect(await inForce(key)).toMatchObject({ origins: ['https://b.example.org'] });
  });

  it('are not found by text that is no key, and not listed from a foreign cursor', async () => {
    for (const text of ['', 'ek_live_nonsense', 'a\u0000b', '%', "' or true --"])
      expect(await inForce(text)).toBeNull();
    for (const cursor of ['["x"]', '["a\\u0000"]', '[]']) {
      const after = Buffer.from(cursor).toString('base64url');
      const list = await organisations.execute(
        webTeam,
        `{ trust(odsCode: "E01") { embedKeys(first: 5, after: "${after}") { nodes { key } } } }`,
      );
      expect(codeOf(list)).toBe('BAD_USER_INPUT');
    }
  });

  it('are out of force once revoked, for good, and stay in the list', async () => {
    const { data } = await create(webTeam, input('E01', { label: 'Revoked one' }));
    const { id, key } = data.createEmbedKey;
    const first = await revoke(webTeam, id);
    expect(await inForce(key)).toBeNull();
    expect(await revoke(webTeam, id)).toEqual(first);
    const list = await organisations.execute(
      webTeam,
      '{ trust(odsCode: "E01") { embedKeys(first: 50) { nodes { key label revokedAt } } } }',
    );
    expect(JSON.stringify(list.data)).toContain(key);
  });

  it('of another trust do not exist for a web team', async () => {
    const other = (await create(member('web-team', 'E02'), input('E02'))).data.createEmbedKey;
    expect(codeOf(await create(webTeam, input('E02')))).toBe('FORBIDDEN');
    expect(codeOf(await revoke(webTeam, other.id))).toBe('NOT_FOUND');
    expect(
      codeOf(
        await restrict(webTeam, {
          id: other.id,
          expectedVersion: 1,
          origins: ['https://x.example.org'],
          widgets: [],
        }),
      ),
    ).toBe('NOT_FOUND');
    expect(codeOf(await revoke(webTeam, 'no identifier'))).toBe('NOT_FOUND');
    expect(
      codeOf(
        await organisations.execute(
          webTeam,
          '{ trust(odsCode: "E02") { embedKeys(first: 5) { nodes { key } } } }',
        ),
      ),
    ).toBe('FORBIDDEN');
    expect(await inForce(other.key)).not.toBeNull();
  });

  it.each([
    ['nobody', anonymous, 'UNAUTHENTICATED'],
    ['a page', publicPage('E01'), 'UNAUTHENTICATED'],
    ['the experience team', member('experience-team', 'E01'), 'FORBIDDEN'],
    ['an analyst', member('icb-analyst', 'E01'), 'FORBIDDEN'],
  ])('are not for %s', async (_who, viewer, code) => {
    expect(codeOf(await create(viewer, input('E01')))).toBe(code);
    expect(codeOf(await revoke(viewer, '0190a2c4-0000-7000-8000-000000000000'))).toBe(code);
    expect(
      codeOf(
        await organisations.execute(
          viewer,
          '{ trust(odsCode: "E01") { embedKeys(first: 5) { nodes { key } } } }',
        ),
      ),
    ).toBe(code);
  });
});

describe('the embed of a page', () => {
  const query = '{ embed { testMode trust { odsCode name } } }';

  it('names the trust and test mode of the page', async () => {
    const trust = { odsCode: 'E01', name: 'Trust E01' };
    expect(await organisations.execute(publicPage('E01'), query)).toEqual({
      data: { embed: { testMode: false, trust } },
    });
    expect(await organisations.execute(publicPage('E01', true), query)).toEqual({
      data: { embed: { testMode: true, trust } },
    });
  });

  it('is null without an embed key', async () => {
    for (const viewer of [anonymous, system, member('web-team', 'E01')]) {
      expect(await organisations.execute(viewer, query)).toEqual({ data: { embed: null } });
    }
  });
});
