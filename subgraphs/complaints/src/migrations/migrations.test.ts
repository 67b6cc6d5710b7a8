import { migrate } from '@wesaid/shared/database';
import { createTestDatabase, expectRowSecurity } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
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

  it('keep the cases of the first version, give them their clocks, and drop its demonstration', async () => {
    const database = await createTestDatabase('complaints', migrations.slice(0, 1));
    const outside = new Client({ connectionString: database.superuserUrl });
    await outside.connect();
    try {
      const kept = (reference: string, kind: string, due: string, synthetic: boolean) =>
        outside.query(`insert into case_record values
          ('RT5', gen_random_uuid(), now(), '${kind}', '${reference}', '2026-11-02', ${due}, 'RECEIVED', 'words', ${synthetic})`);
      await kept('RT5-2026-0001', 'COMPLAINT', `'2026-11-05'`, false);
      await kept('RT5-2026-0002', 'CONCERN', 'null', false);
      await kept('RT5-2026-0003', 'COMMENT', 'null', true);
      await migrate({ ownerUrl: database.ownerUrl, applicationRole: 'complaints_app', migrations });
      const { rows } = await outside.query(
        `select reference, respond_by::text, long_stop_on::text, due_on::text, summary, version
         from case_record order by reference`,
      );
      expect(rows).toEqual([
        {
          reference: 'RT5-2026-0001',
          respond_by: '2026-12-07',
          long_stop_on: '2027-05-02',
          due_on: '2026-11-05',
          summary: 'words',
          version: 1,
        },
        {
          reference: 'RT5-2026-0002',
          respond_by: '2026-11-09',
          long_stop_on: null,
          due_on: '2026-11-09',
          summary: 'words',
          version: 1,
        },
      ]);
    } finally {
      await outside.end();
      await database.drop();
    }
  });
});
