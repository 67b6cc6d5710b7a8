import { RequestContext } from '@wesaid/shared/server';
import { startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { Opportunity } from './opportunity.entity.js';
import { seedOpportunities } from './opportunity.seed.js';

let involvement: TestSubgraph;
beforeAll(async () => {
  involvement = await startTestSubgraph({ name: 'involvement', slices, migrations });
});
afterAll(() => involvement.stop());

describe('demonstration opportunities', () => {
  it('are added once, and marked as synthetic', async () => {
    const context = new RequestContext(system, involvement.subgraph.process);
    expect(await seedOpportunities(context, 'RT5')).toBe(2);
    expect(await seedOpportunities(context, 'RT5')).toBe(0);
    const stored = await context.work((em) => em.find(Opportunity, {}));
    expect(stored.map(({ trustCode, synthetic }) => [trustCode, synthetic])).toEqual(
      Array.from({ length: 2 }, () => ['RT5', true]),
    );
  });
});
