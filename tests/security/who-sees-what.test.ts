import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { localIssuer } from '../../scripts/src/platform/identity-keys.js';
import { SubgraphClient } from '../../subgraphs/shared/src/delivery/index.js';
import { roles, type Role, type Viewer } from '../../subgraphs/shared/src/identity/index.js';
import { as, graphql, token, url } from '../support/platform.js';

/** One thing about people, where it is, and who of its own trust may read it. */
interface PersonalType {
  readonly type: string;
  /** The subgraph that answers for it by key; null for a type without a key. */
  readonly subgraph: string | null;
  /** A query of the trust's own list, named `list`; `committee` is one of the trust's committees. */
  readonly list: (trust: string, committee: string) => string;
  readonly readers: readonly Role[];
}

const ofTrust = (trust: string, list: string): string => `{ trust(odsCode: "${trust}") { list: ${list} } }`;
const ofCommittee = (committee: string, list: string): string =>
  `{ committee(id: "${committee}") { list: ${list} } }`;

/** What belongs to a committee: its trust's specialists see it, and who sits on it, partners like everybody else. */
const onCommittee: readonly Role[] = ['safety-specialist', 'safety-partner'];

const personalTypes: readonly PersonalType[] = [
  {
    type: 'Feedback',
    subgraph: 'experience',
    list: (trust) => `{ list: feedback(trust: "${trust}", first: 1) { nodes { id comment } } }`,
    readers: ['experience-team', 'experience-lead', 'service-lead'],
  },
  {
    type: 'Case',
    subgraph: 'complaints',
    list: (trust) => `{ list: cases(trust: "${trust}", first: 1) { nodes { id summary } } }`,
    readers: ['complaints-team'],
  },
  {
    type: 'Committee',
    subgraph: 'safety',
    list: (trust) => ofTrust(trust, 'committees(first: 50) { nodes { id name } }'),
    readers: ['safety-specialist', 'safety-partner'],
  },
  {
    type: 'CommitteeMember',
    subgraph: null,
    list: (_trust, committee) =>
      `{ list: committeeMembers(committee: "${committee}", first: 1) { nodes { id subject } } }`,
    readers: ['safety-specialist'],
  },
  {
    type: 'Meeting',
    subgraph: 'safety',
    list: (_trust, committee) => ofCommittee(committee, 'meetings(first: 1) { nodes { id title } }'),
    readers: onCommittee,
  },
  {
    type: 'Paper',
    subgraph: 'safety',
    list: (_trust, committee) =>
      ofCommittee(committee, 'meetings(first: 50) { nodes { id papers { id link } } }'),
    readers: onCommittee,
  },
  {
    type: 'SafetyMeasure',
    subgraph: 'safety',
    list: (_trust, committee) =>
      ofCommittee(committee, 'measures(first: 1) { nodes { id chart { points { value } } } }'),
    readers: onCommittee,
  },
  {
    type: 'CommitteeQuestion',
    subgraph: 'safety',
    list: (_trust, committee) => ofCommittee(committee, 'questions(first: 1) { nodes { id words answer } }'),
    readers: onCommittee,
  },
  {
    type: 'Interest',
    subgraph: 'involvement',
    list: (trust) => `{ list: interests(trust: "${trust}", first: 1) { nodes { id contact { name } } } }`,
    readers: ['involvement-team'],
  },
  {
    type: 'Involvee',
    subgraph: 'involvement',
    list: (trust) => `{ list: involvees(trust: "${trust}", first: 1) { nodes { id name } } }`,
    readers: ['involvement-team'],
  },
  {
    type: 'Statement',
    subgraph: 'involvement',
    list: (trust) => `{ list: statements(trust: "${trust}", first: 1) { nodes { id words } } }`,
    readers: ['involvement-team'],
  },
  {
    type: 'Membership',
    subgraph: null,
    list: (trust) => ofTrust(trust, 'memberships(first: 1) { nodes { id: subject } }'),
    readers: ['web-team'],
  },
  {
    type: 'EmbedKey',
    subgraph: null,
    list: (trust) => ofTrust(trust, 'embedKeys(first: 1) { nodes { id: key } }'),
    readers: ['web-team'],
  },
];

interface Nodes {
  nodes: { id: string; papers?: { id: string }[] }[];
}
type Listed = { list?: Nodes | null } & Partial<Record<'trust' | 'committee', { list: Nodes | null } | null>>;
const nodesOf = (data: Listed | null | undefined) =>
  ((data?.list ?? data?.trust?.list ?? data?.committee?.list)?.nodes ?? []).flatMap(
    ({ papers, ...node }) => papers ?? [node],
  );

const trusts = ['RT5', 'RXN'] as const;
const organisationOf = (role: Role) => (role === 'icb-analyst' ? 'QK1' : 'RT5');
const committees: Record<string, string> = {};
const ids: Record<string, Record<string, string>> = {};
const listOf = ({ list }: PersonalType, trust: string): string => list(trust, committees[trust] ?? '');

beforeAll(async () => {
  for (const trust of trusts) {
    const input = {
      idempotencyKey: randomUUID(),
      trust,
      kind: 'CONCERN',
      receivedOn: '2026-11-02',
      summary: 'A concern',
    };
    await as(
      `complaints-team@${trust}`,
      'mutation ($input: OpenCaseInput!) { openCase(input: $input) { __typename } }',
      { input },
    );
    const mine = await as<{ list: Nodes }>(
      `safety-partner@${trust}`,
      '{ list: myCommittees(first: 1) { nodes { id } } }',
    );
    committees[trust] = nodesOf(mine.data)[0]?.id ?? '';
    for (const personal of personalTypes) {
      const { data } = await as<Listed>(`${personal.readers.at(-1)}@${trust}`, listOf(personal, trust));
      ids[personal.type] = { ...ids[personal.type], [trust]: nodesOf(data)[0]?.id ?? '' };
    }
  }
});

describe.each(personalTypes)('$type', (personal) => {
  const { type, readers } = personal;

  it.each(roles)(
    'through the gateway: a %s sees the own trust only as far as the role goes, and another trust never',
    async (role) => {
      const person = `${role}@${organisationOf(role)}`;
      const own = await as<Listed>(person, listOf(personal, 'RT5'));
      const other = await as<Listed>(person, listOf(personal, 'RXN'));
      for (const trust of trusts) expect(ids[type]?.[trust]).toBeTruthy();
      expect(nodesOf(own.data).length > 0).toBe(readers.includes(role));
      expect(nodesOf(other.data)).toEqual([]);
    },
  );

  it('is hidden from nobody in particular, and from a forged and an altered token', async () => {
    const good = await token(`${readers[0]}@RT5`);
    const [header, payload, signature] = good.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object;
    const altered = Buffer.from(JSON.stringify({ ...claims, sub: `${readers[0]}@RXN` })).toString(
      'base64url',
    );
    const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
    for (const bad of [`${header}.${altered}.${signature}`, unsigned, `${good}x`, 'nonsense']) {
      const answer = await graphql(bad, listOf(personal, 'RT5'));
      expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(answer.data ?? null).toBeNull();
    }
    const nobody = await graphql(null, listOf(personal, 'RT5'));
    expect(nobody).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  });
});

const withKey = personalTypes.flatMap(({ subgraph, ...personal }) =>
  subgraph ? [{ ...personal, subgraph }] : [],
);

describe.each(withKey)('$type by its key', ({ type, subgraph, readers }) => {
  it.each(roles)(
    'through `_entities` of its subgraph: another trust’s row does not exist for a %s',
    async (role) => {
      const { url: origin, signingKey } = inject('platformSubgraphs')[subgraph] ?? {
        url: '',
        signingKey: '',
      };
      const client = new SubgraphClient({ name: subgraph, url: origin, signingKey }, 10_000);
      const viewer: Viewer = {
        kind: 'member',
        issuer: localIssuer(url),
        subject: `${role}@${organisationOf(role)}`,
        grants: [{ role, organisation: organisationOf(role), services: null }],
      };
      const { body } = await client.send(viewer, {
        query: `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { id } } }`,
        variables: { keys: trusts.map((trust) => ({ __typename: type, id: ids[type]?.[trust] })) },
      });
      const [own, other] = (body.data?.['_entities'] ?? []) as unknown[];
      expect((own ?? null) !== null).toBe(readers.includes(role));
      expect(other ?? null).toBeNull();
      await client.close();
    },
  );
});
