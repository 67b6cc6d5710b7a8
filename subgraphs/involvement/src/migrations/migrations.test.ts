import { system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInvolvement, type TestInvolvement } from '../testing/start-involvement.js';

let involvement: TestInvolvement;
beforeAll(async () => {
  involvement = await startInvolvement();
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
