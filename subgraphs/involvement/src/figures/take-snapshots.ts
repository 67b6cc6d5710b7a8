import type { EntityManager } from '@mikro-orm/postgresql';
import { closedQuarters, quarterDays, takeSnapshot, type CountedRecord } from '@wesaid/shared/disclosure';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { taxonomyFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { sentimentGroups, statementCube } from './statement-cube.js';

/** How many quarters back snapshots are made up that are missing: two years. */
const quartersBack = 8;

interface Counted {
  readonly id: string;
  readonly theme_codes: string[];
  readonly sentiment: number | null;
}

/**
 * Makes up the figures of every closed quarter that has none, for every trust from the quarter on in which it first
 * involved anybody. What is recorded after the snapshot of its quarter enters no figure.
 * @param request one in the name of the system
 * @returns how many snapshots were taken
 * @throws UnavailableError when organisations does not answer
 */
export async function takeSnapshots(request: RequestContext): Promise<number> {
  const { parents } = await taxonomyFor(request);
  const { recordKeySecret } = settingsFor(request);
  let taken = 0;
  for (const { trust, first } of await request.work(trustsThatInvolve)) {
    for (const quarter of closedQuarters(todayInLondon(), quartersBack)) {
      if (quarterDays(quarter).to < first) continue;
      taken += await request.work(async (em) => {
        const records = (await statementsOf(em, trust, quarter)).map((row) => recordOf(row, parents));
        const isNew = await takeSnapshot(em, statementCube, { trust, quarter, recordKeySecret, records });
        return isNew ? 1 : 0;
      });
    }
  }
  return taken;
}

const trustsThatInvolve = (em: EntityManager): Promise<{ trust: string; first: string }[]> =>
  em.execute(
    `select trust_code as trust, min(day)::text as first from
       (select trust_code, published_on as day from opportunity union all select trust_code, said_on from statement) known
     group by trust_code order by trust_code`,
  );

function statementsOf(em: EntityManager, trust: string, quarter: string): Promise<Counted[]> {
  const { from, to } = quarterDays(quarter);
  return em.execute<Counted[]>(
    `select id, theme_codes, sentiment from statement
     where trust_code = ? and said_on between ?::date and ?::date`,
    [trust, from, to],
  );
}

/** A statement counts once for each of its themes and once for the major theme of each. */
const recordOf = (
  { id, theme_codes: codes, sentiment }: Counted,
  parents: ReadonlyMap<string, string>,
): CountedRecord<'theme' | 'sentiment'> => ({
  id,
  values: {
    theme: codes.flatMap((code) => [code, parents.get(code) ?? code]),
    sentiment: sentimentGroups(sentiment),
  },
});
