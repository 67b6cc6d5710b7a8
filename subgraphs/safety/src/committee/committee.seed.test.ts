import type { Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { system, type TestSubgraph } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Committee } from './committee.entity.js';
import { seedCommittees } from './committee.seed.js';
import { partner, specialist, startSafety } from './committee.testing.js';
import { CommitteeMember } from './committee-member.entity.js';

const issuer = 'https://identity.test';
let safety: TestSubgraph;
beforeAll(async () => {
  safety = await startSafety();
});
afterAll(() => safety.stop());

const context = () => new RequestContext(system, safety.subgraph.process);
const myCommittees = async (viewer: Viewer) => {
  const query = '{ myCommittees(first: 50) { nodes { name parent { name } } } }';
  return (await safety.execute(viewer, query)).data['myCommittees'];
};
const places = (trust: string) =>
  context().work((em) => em.find(CommitteeMember, { trustCode: trust }, { orderBy: { subject: 'asc' } }));

describe('demonstration committees', () => {
  it('are added once, and marked as synthetic', async () => {
    expect(await seedCommittees(context(), 'RT5', issuer)).toBe(2);
    expect(await seedCommittees(context(), 'RT5', issuer)).toBe(0);
    const stored = await context().work((em) => em.find(Committee, { trustCode: 'RT5' }));
    expect(stored.map(({ trustCode, synthetic }) => [trustCode, synthetic])).toEqual(
      Array.from({ length: 2 }, () => ['RT5', true]),
    );
  });

  it('seat the partner and the specialist of the trust on one of them, once', async () => {
    await seedCommittees(context(), 'RXN', issuer);
    await seedCommittees(context(), 'RXN', issuer);
    const today = todayInLondon();
    expect((await places('RXN')).map(({ subject, role, from, to }) => ({ subject, role, from, to }))).toEqual(
      [
        { subject: 'safety-partner@RXN', role: 'PATIENT_SAFETY_PARTNER', from: today, to: null },
        { subject: 'safety-specialist@RXN', role: 'MEMBER', from: today, to: null },
      ],
    );
    const one = { nodes: [{ name: 'Patient Safety Incident Response Group', parent: null }] };
    expect(await myCommittees(partner('RXN'))).toEqual(one);
    expect(await myCommittees(specialist('RXN'))).toMatchObject({ nodes: [{ name: one.nodes[0]?.name }] });
  });

  it('get members later where they were made without any', async () => {
    await seedCommittees(context(), 'REN', issuer);
    await context().work((em) => em.nativeDelete(CommitteeMember, { trustCode: 'REN' }));
    expect(await seedCommittees(context(), 'REN', issuer)).toBe(0);
    expect(await myCommittees(partner('REN'))).toMatchObject({ nodes: [{ parent: null }] });
  });

  it('give nobody back a place that was ended', async () => {
    await seedCommittees(context(), 'RT1', issuer);
    const ended = { from: '2020-01-01', to: '2020-12-31' };
    await context().work((em) => em.nativeUpdate(CommitteeMember, { trustCode: 'RT1' }, ended));
    await seedCommittees(context(), 'RT1', issuer);
    expect(await places('RT1')).toHaveLength(2);
    expect(await myCommittees(partner('RT1'))).toEqual({ nodes: [] });
  });

  it('know their people by the identity provider of the platform that is seeded', async () => {
    await seedCommittees(context(), 'R1H', 'http://localhost:4000/dev/identity');
    expect(await myCommittees(partner('R1H'))).toEqual({ nodes: [] });
  });
});
