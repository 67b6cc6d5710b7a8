import { RequestContext } from '@wesaid/shared/server';
import { startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { Case } from './case.entity.js';
import { seedCases } from './case.seed.js';

let complaints: TestSubgraph;
beforeAll(async () => {
  complaints = await startTestSubgraph({ name: 'complaints', slices, migrations });
});
afterAll(() => complaints.stop());

describe('demonstration cases', () => {
  it('are added once, and marked as synthetic', async () => {
    const context = new RequestContext(system, complaints.subgraph.process);
    expect(await seedCases(context, 'RT5')).toBe(4);
    expect(await seedCases(context, 'RT5')).toBe(0);
    const stored = await context.work((em) => em.find(Case, {}));
    expect(stored.map(({ trustCode, synthetic }) => [trustCode, synthetic])).toEqual(
      Array.from({ length: 4 }, () => ['RT5', true]),
    );
  });
});
