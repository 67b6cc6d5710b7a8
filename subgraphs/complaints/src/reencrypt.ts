import { resealTable } from '@wesaid/shared/encryption';
import { messageTable } from '@wesaid/shared/messages';
import type { RequestContext } from '@wesaid/shared/server';
import { sealedColumns, setCaseText } from './case/sealed-texts.js';
import { settingsFor } from './settings.js';

const batch = 200;

/**
 * Seals every text of this subgraph under the first key that is not. Safe to repeat and to interrupt.
 * @returns how many texts were sealed
 */
export async function reencrypt(request: RequestContext): Promise<number> {
  const { ring } = settingsFor(request);
  let done = await sealSummaries(request);
  for (const [table, columns] of Object.entries(sealedColumns)) {
    done += await resealTable(request, ring, { table, columns });
  }
  return done + (await resealTable(request, ring, { table: messageTable, columns: ['sealed'] }));
}

/** Seals the summaries that were written down before summaries were sealed. */
async function sealSummaries(request: RequestContext): Promise<number> {
  const { ring } = settingsFor(request);
  let done = 0;
  for (let found = batch; found === batch; done += found) {
    found = await request.work(async (em) => {
      const rows = await em.execute<{ trustCode: string; id: string; summary: string }[]>(
        `select trust_code as "trustCode", id, summary from case_record
         where summary is not null order by id limit ? for update`,
        [batch],
      );
      for (const row of rows) await setCaseText(em, ring, row, 'summary', row.summary);
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await em.execute('update case_record set summary = null where id in (?)', [ids]);
      return rows.length;
    });
  }
  return done;
}
