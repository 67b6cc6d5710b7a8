import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { SubgraphClient } from '../../subgraphs/shared/src/delivery/index.js';
import { roles, type Role, type Viewer } from '../../subgraphs/shared/src/identity/index.js';
import { as, graphql, token } from '../support/platform.js';

/** One thing about a person, where it is, and who of its own trust may read it. */
interface PersonalType {
  readonly type: string;
  readonly subgraph: string;
  /** Fields that a reader would want. */
  readonly fields: string;
  /** A query of the trust's own list, and where the identifiers are in its answer. */
  readonly list: (trust: string) => string;
  readonly readers: readonly Role[];
}

const personalTypes: readonly PersonalType[] = [
  {
    type: 'Feedback',
    subgraph: 'experience',
    fields: 'id comment',
    list: (trust) => `{ list: feedback(trust: "${trust}", first: 1) { nodes { id } } }`,
    readers: ['experience-team', 'experience-lead', 'service-lead'],
  },
  {
    type: 'Case',
    subgraph: 'complaints',
    fields: 'id summary',
    list: (trust) => `{ list: cases(trust: "${trust}", first: 1) { nodes { id } } }`,
    readers: ['complaints-team'],
  },
];

type List = { list: { nodes: { id: string }[] } | null };
const atTrust = (role: Role, trust: string) =>
  `${role}@${role === 'icb-analyst' ? (trust === 'RT5' ? 'QK1' : 'QE1') : trust}`;
const ids: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  for (const trust of ['RT5', 'RXN']) {
    await as(
      `complaints-team@${trust}`,
      'mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          trust,
          kind: 'CONCERN',
          receivedOn: '2026-11-02',
          summary: 'A concern',
        },
      },
    );
    for (const { type, list, readers } of personalTypes) {
      const { data } = await as<List>(`${readers[0]}@${trust}`, list(trust));
      ids[type] = { ...ids[type], [trust]: data?.list?.nodes[0]?.id ?? '' };
    }
  }
});

describe.each(personalTypes)('$type', ({ type, subgraph, fields, list, readers }) => {
  it.each(roles)(
    'through the gateway a %s sees the own trust only as far as the role goes, and another trust never',
    async (role) => {
      const own = await as<List>(atTrust(role, 'RT5'), list('RT5'));
      const other = await as<List>(atTrust(role, 'RT5'), list('RXN'));
      expect(ids[type]?.['RT5']).not.toBe('');
      expect((own.data?.list?.nodes ?? []).length > 0).toBe(readers.includes(role));
      expect(other.data?.list?.nodes ?? []).toEqual([]);
    },
  );

  it.each(roles)(
    'through `_entities` of its subgraph another trust’s row does not exist for a %s',
    async (role) => {
      const { url, signingKey } = inject('platformSubgraphs')[subgraph] ?? { url: '', signingKey: '' };
      const client = new SubgraphClient({ name: subgraph, url, signingKey }, 10_000);
      const organisation = atTrust(role, 'RT5').split('@')[1] ?? '';
      const viewer: Viewer = {
        kind: 'member',
        issuer: 'https://identity.test',
        subject: role,
        grants: [{ role, organisation, services: null }],
      };
      const { body } = await client.send(viewer, {
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
        variables: { r: ['RT5', 'RXN'].map((trust) => ({ __typename: type, id: ids[type]?.[trust] })) },
      });
      const [own, other] = (body.data?.['_entities'] ?? []) as unknown[];
      expect(own !== null && own !== undefined).toBe(readers.includes(role));
      expect(other ?? null).toBeNull();
      await client.close();
    },
  );

  it('stays hidden from nobody, from a forged and from an altered token', async () => {
    const good = await token(`${readers[0]}@RT5`);
    const [header, payload, signature] = good.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object;
    const altered = Buffer.from(JSON.stringify({ ...claims, sub: `${readers[0]}@RXN` })).toString(
      'base64url',
    );
    const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
    for (const bad of [`${header}.${altered}.${signature}`, unsigned, `${good}x`, 'nonsense']) {
      const answer = await graphql(bad, list('RT5'));
      expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(answer.data ?? null).toBeNull();
    }
    expect(await graphql(null, list('RT5'))).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
    });
  });
});
