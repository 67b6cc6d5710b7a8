import type { EntityManager } from '@mikro-orm/postgresql';
import { closedQuarters, quarterDays, takeSnapshot, type CountedRecord } from '@wesaid/shared/disclosure';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { directoryFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { answerCube, commentCube, directionsOf } from './cubes.js';

/** How many quarters back snapshots are made up that are missing: two years. */
const quartersBack = 8;

/** The quarter of a trust that is counted. */
interface TrustQuarter {
  readonly trust: string;
  readonly quarter: string;
}

/**
 * Makes up the figures of every closed quarter that has none, for every trust from the quarter on in which it had its
 * first answer. What comes in or is coded after the snapshot of its quarter enters no figure of closed quarters.
 * @param request one in the name of the system
 * @returns how many snapshots were taken
 * @throws UnavailableError when organisations does not answer
 */
export async function takeSnapshots(request: RequestContext): Promise<number> {
  const missing = await request.work(missingQuarters);
  if (missing.length === 0) return 0;
  const { parents } = await directoryFor(request).taxonomy();
  const { recordKeySecret } = settingsFor(request);
  let taken = 0;
  for (const { trust, quarter } of missing) {
    const source = { trust, quarter, recordKeySecret };
    taken += await request.work(async (em) => {
      const done = [
        await takeSnapshot(em, answerCube, { ...source, records: answersOf(em, source) }),
        await takeSnapshot(em, commentCube, { ...source, records: commentsOf(em, source, parents) }),
      ];
      return done.filter(Boolean).length;
    });
  }
  return taken;
}

/** The closed quarters of trusts, from their first answer on, of which a cube is not counted yet. */
async function missingQuarters(em: EntityManager): Promise<TrustQuarter[]> {
  const quarters = closedQuarters(todayInLondon(), quartersBack);
  const trusts = await em.execute<{ trust: string; first: string }[]>(
    'select trust_code as trust, min(received_on)::text as first from feedback group by trust_code order by trust_code',
  );
  const complete = await em.execute<TrustQuarter[]>(
    'select trust_code as trust, quarter from snapshot group by trust_code, quarter having count(distinct cube) = 2',
  );
  return trusts.flatMap(({ trust, first }) =>
    quarters
      .filter((quarter) => quarterDays(quarter).to >= first)
      .filter((quarter) => !complete.some((done) => done.trust === trust && done.quarter === quarter))
      .map((quarter) => ({ trust, quarter })),
  );
}

interface FeedbackRow {
  readonly id: string;
  readonly service: string | null;
  readonly value: number | null;
  readonly themes: string[];
}

async function* answersOf(
  em: EntityManager,
  { trust, quarter }: TrustQuarter,
): AsyncGenerator<CountedRecord<'direction' | 'service'>> {
  const { from, to } = quarterDays(quarter);
  const rows = await em.execute<FeedbackRow[]>(
    `select id, service_id as service, rating as value from feedback
     where trust_code = ? and received_on between ?::date and ?::date and counted`,
    [trust, from, to],
  );
  for (const { id, service, value } of rows) {
    yield { id, values: { direction: directionsOf(value), service: service === null ? [] : [service] } };
  }
}

async function* commentsOf(
  em: EntityManager,
  { trust, quarter }: TrustQuarter,
  parents: ReadonlyMap<string, string | null>,
): AsyncGenerator<CountedRecord<'theme' | 'direction' | 'service'>> {
  const { from, to } = quarterDays(quarter);
  const rows = await em.execute<FeedbackRow[]>(
    `select id, service_id as service, sentiment as value, array_agg(theme_code) as themes
     from feedback join feedback_theme on feedback_id = id and feedback_theme.trust_code = feedback.trust_code
     where feedback.trust_code = ? and received_on between ?::date and ?::date and not test_mode and not held
     group by id, service_id, sentiment`,
    [trust, from, to],
  );
  for (const { id, service, value, themes } of rows) {
    yield {
      id,
      values: {
        theme: themes.flatMap((code) => [code, parents.get(code) ?? code]),
        direction: directionsOf(value),
        service: service === null ? [] : [service],
      },
    };
  }
}
