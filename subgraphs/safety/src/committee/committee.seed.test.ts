import type { Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { system, type TestSubgraph } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Committee } from './committee.entity.js';
import { committeeExamples, seatedCommittee } from './committee.examples.js';
import { seedCommittees } from './committee.seed.js';
import { storeCommittee } from './committee.store.js';
import { partner, specialist, startSafety } from '../testing/start-safety.js';
import { CommitteeMember } from './committee-member.entity.js';

const issuer = 'https://identity.test';
let safety: TestSubgraph;
beforeAll(async () => {
  safety = await startSafety();
});
afterAll(() => safety.stop());

const context = () => new RequestContext(system, safety.subgraph.process);
const seeded = (trust: string, from = issuer) => context().work((em) => seedCommittees(em, trust, from));
const myCommittees = async (viewer: Viewer) => {
  const query = '{ myCommittees(first: 50) { nodes { name parent { name } } } }';
  return (await safety.execute(viewer, query)).data['myCommittees'];
};
const places = (trust: string) =>
  context().work((em) => em.find(CommitteeMember, { trustCode: trust }, { orderBy: { subject: 'asc' } }));

describe('demonstration committees', () => {
  it('are added once, as a tree from the board down, and marked as synthetic', async () => {
    expect((await seeded('RT5')).added).toBe(4);
    expect((await seeded('RT5')).added).toBe(0);
    const stored = await context().work((em) =>
      em.find(Committee, { trustCode: 'RT5' }, { orderBy: { id: 'asc' } }),
    );
    expect(stored.map(({ name }) => name)).toEqual([
      'Quality and Safety Board',
      'Quality and Safety Committee',
      'Patient Safety Incident Response Group',
      'Learning from Incidents Panel',
    ]);
    expect(stored.map(({ parentId }) => parentId)).toEqual([null, ...stored.slice(0, 3).map(({ id }) => id)]);
    expect(stored.every(({ synthetic }) => synthetic)).toBe(true);
  });

  it('join those of a demonstration that was made when there were fewer', async () => {
    const [group] = committeeExamples.filter(({ name }) => name === seatedCommittee);
    const { id } = await context().work((em) =>
      storeCommittee(em, { name: group?.name ?? '', trust: 'OLD', synthetic: true }),
    );
    expect((await seeded('OLD')).added).toBe(3);
    const { committees } = await seeded('OLD');
    const joined = committees.get(seatedCommittee);
    expect(joined).toMatchObject({ id, parentId: committees.get('Quality and Safety Committee')?.id });
  });

  it('seat the partner and the specialist of the trust on one of them, once, beside people who sign in nowhere', async () => {
    await seeded('RXN');
    await seeded('RXN');
    const today = todayInLondon();
    const stored = (await places('RXN')).map(({ subject, role, from, to }) => ({ subject, role, from, to }));
    expect(stored).toHaveLength(6);
    expect(stored.filter(({ subject }) => !subject.startsWith('demonstration-'))).toEqual([
      { subject: 'safety-partner@RXN', role: 'PATIENT_SAFETY_PARTNER', from: today, to: null },
      { subject: 'safety-specialist@RXN', role: 'MEMBER', from: today, to: null },
    ]);
    const one = { nodes: [{ name: 'Patient Safety Incident Response Group', parent: null }] };
    expect(await myCommittees(partner('RXN'))).toEqual(one);
    expect(await myCommittees(specialist('RXN'))).toMatchObject({ nodes: [{ name: one.nodes[0]?.name }] });
  });

  it('get members later where they were made without any', async () => {
    await seeded('REN');
    await context().work((em) => em.nativeDelete(CommitteeMember, { trustCode: 'REN' }));
    expect((await seeded('REN')).added).toBe(0);
    expect(await myCommittees(partner('REN'))).toMatchObject({ nodes: [{ parent: null }] });
  });

  it('give nobody back a place that was ended', async () => {
    await seeded('RT1');
    const ended = { from: '2020-01-01', to: '2020-12-31' };
    await context().work((em) => em.nativeUpdate(CommitteeMember, { trustCode: 'RT1' }, ended));
    await seeded('RT1');
    expect(await places('RT1')).toHaveLength(6);
    expect(await myCommittees(partner('RT1'))).toEqual({ nodes: [] });
  });

  it('know their people by the identity provider of the platform that is seeded', async () => {
    await seeded('R1H', 'http://localhost:4000/dev/identity');
    expect(await myCommittees(partner('R1H'))).toEqual({ nodes: [] });
  });
});
