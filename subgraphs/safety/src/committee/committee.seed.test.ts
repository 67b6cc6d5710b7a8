import { RequestContext } from '@wesaid/shared/server';
import { startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { Committee } from './committee.entity.js';
import { seedCommittees } from './committee.seed.js';

let safety: TestSubgraph;
beforeAll(async () => {
  safety = await startTestSubgraph({ name: 'safety', slices, migrations });
});
afterAll(() => safety.stop());

describe('demonstration committees', () => {
  it('are added once, and marked as synthetic', async () => {
    const context = new RequestContext(system, safety.subgraph.process);
    expect(await seedCommittees(context, 'RT5')).toBe(2);
    expect(await seedCommittees(context, 'RT5')).toBe(0);
    const stored = await context.work((em) => em.find(Committee, {}));
    expect(stored.map(({ trustCode, synthetic }) => [trustCode, synthetic])).toEqual(
      Array.from({ length: 2 }, () => ['RT5', true]),
    );
  });
});
