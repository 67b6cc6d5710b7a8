import { anonymous, roles, type Role } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrganisations, type TestOrganisations } from '../testing/start-organisations.js';
import { MembershipRegister, personOf } from './membership.register.js';

const issuer = 'https://identity.test';
let organisations: TestOrganisations;
beforeAll(async () => {
  organisations = await startOrganisations();
  await organisations.makeTrusts('M01', 'M02');
});
afterAll(() => organisations.stop());

const register = () => organisations.asSystem().get(MembershipRegister);
const grant = (person: string) => register().grant({ ...personOf(person), issuer });
const grantsOf = async (subject: string) => {
  const { data } = await organisations.execute<{ viewerGrants: object[] }>(
    system,
    'query ($issuer: String!, $subject: String!) { viewerGrants(issuer: $issuer, subject: $subject) { role organisation services trusts } }',
    { issuer, subject },
  );
  return data.viewerGrants;
};

describe('memberships', () => {
  it.each(roles.filter((role) => role !== 'icb-analyst'))(
    'of role %s can be given at a trust',
    async (role) => {
      await grant(`${role}@M01`);
      await grant(`${role}@M01`);
      expect(await grantsOf(`${role}@M01`)).toEqual([
        { role, organisation: 'M01', services: null, trusts: null },
      ]);
    },
  );

  it('of analysts can be given at an integrated care board', async () => {
    await grant('icb-analyst@BM01');
    expect(await grantsOf('icb-analyst@BM01')).toEqual([
      { role: 'icb-analyst', organisation: 'BM01', services: null, trusts: ['M01'] },
    ]);
  });

  it('of analysts carry the trusts of the board today: none that has left it or is yet to come', async () => {
    const move = (code: string, from: string, to: string | null) =>
      organisations
        .asSystem()
        .work((em) =>
          em.execute(
            `insert into trust_board (trust_code, board_code, valid_from, valid_to) values (?, 'BM01', ?, ?)`,
            [code, from, to],
          ),
        );
    await organisations.makeTrusts('M03', 'M04', 'M05');
    await organisations
      .asSystem()
      .work((em) => em.execute(`delete from trust_board where trust_code in ('M03', 'M04', 'M05')`));
    await move('M03', '2020-01-01', todayInLondon());
    await move('M04', '2020-01-01', '2021-03-31');
    await move('M05', '2999-01-01', null);
    expect(await grantsOf('icb-analyst@BM01')).toMatchObject([{ trusts: ['M01', 'M03'] }]);
  });

  it.each([
    ['icb-analyst@M01', /has no icb-analyst/],
    ['experience-team@BM01', /has no experience-team/],
    ['experience-team@NOWHERE', /has the code NOWHERE/],
    ['king@M01', /no role "king"/],
    ['experience-team', /<role>@<code>/],
    ['experience-team@M01@M02', /<role>@<code>/],
  ])('are not given to %s, and one sentence says why', async (person, sentence) => {
    await expect((async () => grant(person))()).rejects.toThrow(sentence);
    expect(await grantsOf(person)).toEqual([]);
  });

  it('grant nothing once they ended, and nothing to the same name at another provider', async () => {
    await grant('involvee@M02');
    expect(await grantsOf('involvee@M02')).toHaveLength(1);
    const { data } = await organisations.execute(
      system,
      '{ viewerGrants(issuer: "https://elsewhere.test", subject: "involvee@M02") { role } }',
    );
    expect(data['viewerGrants']).toEqual([]);
    await register().end({ ...personOf('involvee@M02'), issuer });
    expect(await grantsOf('involvee@M02')).toEqual([]);
    await grant('involvee@M02');
    expect(await grantsOf('involvee@M02')).toHaveLength(1);
  });

  it('are seen by their person, ended ones included, and by the web team of the trust', async () => {
    await grant('safety-partner@M02');
    await register().end({ ...personOf('safety-partner@M02'), issuer });
    const own = await organisations.execute(
      member('safety-partner', 'M02'),
      '{ myMemberships(first: 10) { nodes { subject organisation role validTo } } }',
    );
    expect(own.data).toMatchObject({
      myMemberships: { nodes: [{ subject: 'safety-partner@M02', organisation: 'M02' }] },
    });
    const query = '{ trust(odsCode: "M02") { memberships(first: 50) { nodes { subject } } } }';
    const seen = await organisations.execute(member('web-team', 'M02'), query);
    expect(JSON.stringify(seen.data)).toContain('safety-partner@M02');
    expect(JSON.stringify(seen.data)).not.toContain('@M01');
  });

  it('of a trust are not seen by anybody else', async () => {
    const query = '{ trust(odsCode: "M01") { memberships(first: 50) { nodes { subject } } } }';
    const others: [Parameters<typeof organisations.execute>[0], string][] = [
      [anonymous, 'UNAUTHENTICATED'],
      [publicPage('M01'), 'UNAUTHENTICATED'],
      [system, 'UNAUTHENTICATED'],
      [member('web-team', 'M02'), 'FORBIDDEN'],
      ...roles
        .filter((role): role is Exclude<Role, 'web-team'> => role !== 'web-team')
        .map((role) => [member(role, 'M01'), 'FORBIDDEN'] as [ReturnType<typeof member>, string]),
    ];
    for (const [viewer, code] of others) {
      const answer = await organisations.execute(viewer, query);
      expect(answer.errors?.[0]?.extensions['code']).toBe(code);
    }
  });
});
