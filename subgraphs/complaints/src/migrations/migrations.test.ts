import { createTestDatabase, expectRowSecurity } from '@wesaid/shared/testing';
import { describe, it } from 'vitest';
import { migrations } from './index.js';

describe('the tables of complaints', () => {
  it('all have row-level security that binds their owner too', async () => {
    const database = await createTestDatabase('complaints', migrations);
    try {
      await expectRowSecurity(database);
    } finally {
      await database.drop();
    }
  });
});
