import { startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slices } from '../slices.js';
import { migrations } from './index.js';

let involvement: TestSubgraph;
beforeAll(async () => {
  involvement = await startTestSubgraph({ name: 'involvement', slices, migrations });
});
afterAll(() => involvement.stop());

describe('the tables of involvement', () => {
  it('all have row-level security that binds their owner too', async () => {
    const unprotected = await involvement.subgraph.process.database.work(system, (em) =>
      em.execute(`select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and relname <> 'mikro_orm_migrations' and not (relrowsecurity and relforcerowsecurity)`),
    );
    expect(unprotected).toEqual([]);
  });
});
