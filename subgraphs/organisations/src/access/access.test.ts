import { anonymous, roles, type Viewer } from '@wesaid/shared/identity';
import { expectRowSecurity, member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MembershipRegister, personOf } from '../membership/membership.register.js';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { TrustRegister } from '../trust/trust.register.js';

let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.makeTrusts('X01', 'X02');
  const register = organisations.asSystem().get(MembershipRegister);
  for (const trust of ['X01', 'X02'])
    await register.grant({ ...personOf(`web-team@${trust}`), issuer: 'https://identity.test' });
  await organisations.asSystem().work((em) =>
    em.execute(
      `insert into embed_key (id, key, trust_code, label, origins, widgets, test_mode)
       select gen_random_uuid(), 'ek_live_' || code, code, 'x', '{https://x.example.org}', '{}', false
       from unnest(array['X01', 'X02']) code`,
    ),
  );
});
afterAll(() => organisations.stop());

/** Everybody who is not a part of the platform. */
const outsiders: Viewer[] = [
  anonymous,
  publicPage('X01'),
  publicPage('X01', true),
  ...roles.flatMap((role) => [member(role, 'X01'), member(role, 'BX01')]),
];

/** What only parts of the platform may ask. */
const internal = [
  '{ viewerGrants(issuer: "https://identity.test", subject: "web-team@X01") { role } }',
  '{ embedKeyInForce(key: "ek_live_X01") { key } }',
  '{ servicesByName(trust: "X01", names: ["x"]) { id } }',
  'mutation { ensureServices(input: { trust: "X01", names: ["x"] }) { id } }',
  `mutation { admitSubmission(input: { embedKey: "k", trust: "X01", idempotencyKeyHash: "h", addressHash: "a" }) { outcome } }`,
];

describe('who may do what', () => {
  it('has row-level security forced on every table, with a policy on each', async () => {
    await expectRowSecurity(organisations.database);
  });

  it.each(internal)('refuses everybody outside the platform: %s', async (query) => {
    for (const viewer of outsiders) {
      const answer = await organisations.execute(viewer, query);
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await organisations.execute(system, query)).errors).toBeUndefined();
  });

  it('lets nobody outside the platform use the registers, even from inside', async () => {
    for (const viewer of outsiders) {
      const request = organisations.asSystem();
      const outside = Object.assign(Object.create(request) as typeof request, { viewer });
      const register = new TrustRegister(outside);
      await expect(register.take('x', [], '2026-01-01')).rejects.toThrow('Your roles do not allow');
    }
  });
});

describe('row-level security behind the rules', () => {
  const { work } = {
    work: (viewer: Viewer, sql: string) =>
      organisations.subgraph.process.database.work(viewer, (em) => em.execute<{ n: string }[]>(sql)),
  };

  it.each([
    ['embed_key', 'select trust_code as n from embed_key order by 1', 'X01'],
    ['membership', 'select organisation as n from membership order by 1', 'X01'],
  ])('shows %s to the web team of the own trust alone', async (_table, sql, own) => {
    for (const viewer of outsiders) {
      const isWebTeam =
        viewer.kind === 'member' &&
        viewer.grants.some((grant) => grant.role === 'web-team' && grant.organisation === 'X01');
      expect((await work(viewer, sql)).map((row) => row.n)).toEqual(isWebTeam ? [own] : []);
    }
    expect(await work(system, sql)).toHaveLength(2);
  });

  it('shows their own memberships to people who hold no role any more', async () => {
    const viewer: Viewer = {
      kind: 'member',
      issuer: 'https://identity.test',
      subject: 'web-team@X02',
      grants: [],
    };
    expect(await work(viewer, 'select organisation as n from membership')).toEqual([{ n: 'X02' }]);
  });

  it('shows what admission keeps to nobody outside the platform', async () => {
    await organisations.execute(system, internal[4] ?? '');
    for (const table of ['quota_bucket', 'admitted_submission', 'used_challenge', 'trust_listing']) {
      for (const viewer of outsiders) expect(await work(viewer, `select 1 as n from ${table}`)).toEqual([]);
    }
    expect(await work(system, 'select 1 as n from quota_bucket')).not.toEqual([]);
  });

  it('lets nobody outside the platform write reference data or memberships', async () => {
    const writes = [
      `insert into trust (ods_code, name, kind) values ('X99', 'x', 'NHS_TRUST')`,
      `insert into integrated_care_board (ods_code, name) values ('X99', 'x')`,
      `insert into theme (code, name, position, since_version, ranked) values ('x', 'x', 1, 7, true)`,
      `insert into service (id, trust_code, kind, setting, name) values (gen_random_uuid(), 'X01', 'WARD', 'OTHER', 'x')`,
      `insert into site (id, name, trust_code) values (gen_random_uuid(), 'x', 'X01')`,
      `insert into membership (id, issuer, subject, organisation, role) values (gen_random_uuid(), 'i', 's', 'X01', 'web-team')`,
      `insert into embed_key (id, key, trust_code, label, origins, widgets, test_mode)
         values (gen_random_uuid(), 'k', 'X02', 'x', '{https://x.example.org}', '{}', false)`,
      `insert into signpost (kind, position, title, description) values ('X', 1, 'x', 'x')`,
    ];
    for (const viewer of outsiders) {
      for (const sql of writes) await expect(work(viewer, sql)).rejects.toThrow('row-level security');
      expect(await work(viewer, `update trust set name = 'x' returning name as n`)).toEqual([]);
      expect(await work(viewer, `delete from membership returning role as n`)).toEqual([]);
      expect(await work(viewer, `delete from signpost where trust_code is null returning kind as n`)).toEqual(
        [],
      );
    }
  });
});
