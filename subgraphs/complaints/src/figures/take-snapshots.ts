import type { EntityManager } from '@mikro-orm/postgresql';
import { closedQuarters, quarterDays, takeSnapshot, type CountedRecord } from '@wesaid/shared/disclosure';
import type { RequestContext } from '@wesaid/shared/server';
import { CaseKind, type CaseDuty } from '../case/case.enums.js';
import { todayOf } from '../clocks/clocks.js';
import { directoryFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { caseCube, dutyCube, type Kept } from './cubes.js';

/** How many quarters back snapshots are made up that are missing: two years. */
const quartersBack = 8;

/** What is in no figure: tests, and what a robot may have sent. */
const counted = 'not test_mode and not held';

/**
 * Makes up the figures of every closed quarter that has none, for every trust from the quarter on in which it had its
 * first case. What comes to light after the snapshot of its quarter enters no figure.
 * @param request one in the name of the system
 * @returns how many snapshots were taken
 * @throws UnavailableError when organisations does not answer
 */
export async function takeSnapshots(request: RequestContext): Promise<number> {
  const { parents } = await directoryFor(request).taxonomy();
  const { recordKeySecret } = settingsFor(request);
  const { today, trusts } = await request.work(whatThereIs);
  let taken = 0;
  for (const { trust, first } of trusts) {
    for (const quarter of closedQuarters(today, quartersBack)) {
      if (quarterDays(quarter).to < first) continue;
      const source = { trust, quarter, recordKeySecret };
      taken += await request.work(async (em) => {
        // Read only when they are counted, so that nothing is read for a snapshot that is there already.
        const cases = casesOf(em, trust, quarter, parents);
        const duties = dutiesOf(em, trust, quarter);
        const done = [
          await takeSnapshot(em, caseCube, { ...source, records: cases }),
          await takeSnapshot(em, dutyCube, { ...source, records: duties }),
        ];
        return done.filter(Boolean).length;
      });
    }
  }
  return taken;
}

async function whatThereIs(
  em: EntityManager,
): Promise<{ today: string; trusts: { trust: string; first: string }[] }> {
  const trusts = await em.execute<{ trust: string; first: string }[]>(
    `select trust_code as trust, min(received_on)::text as first from case_record
     where ${counted} group by trust_code order by trust_code`,
  );
  return { today: await todayOf(em), trusts };
}

interface CaseRow {
  readonly id: string;
  readonly kind: CaseKind;
  readonly service: string | null;
  readonly themes: string[];
}

/**
 * The cases that were made in a quarter. A concern that became a complaint in a later quarter counts as a concern in its
 * own quarter and as a complaint in the later one; within one quarter it counts as a complaint only.
 */
async function* casesOf(
  em: EntityManager,
  trust: string,
  quarter: string,
  parents: ReadonlyMap<string, string | null>,
): AsyncGenerator<CountedRecord<'kind' | 'theme' | 'service'>> {
  const { from, to } = quarterDays(quarter);
  const rows = await em.execute<CaseRow[]>(
    `select id, service_id as service,
       case when escalated_on > ?::date then 'CONCERN' else kind end as kind,
       array(select theme_code from case_theme where case_id = id) as themes
     from case_record
     where trust_code = ? and ${counted}
       and (received_on between ?::date and ?::date or escalated_on between ?::date and ?::date)`,
    [to, trust, from, to, from, to],
  );
  for (const { id, kind, service, themes } of rows) {
    yield {
      id,
      values: {
        kind: [kind],
        service: service === null ? [] : [service],
        theme: themes.flatMap((code) => [code, parents.get(code) ?? code]),
      },
    };
  }
}

/** What complaints were owed by a day of a quarter. */
async function* dutiesOf(
  em: EntityManager,
  trust: string,
  quarter: string,
): AsyncGenerator<CountedRecord<'duty' | 'kept'>> {
  const { from, to } = quarterDays(quarter);
  const rows = await em.execute<{ id: string; duty: CaseDuty; kept: Kept }[]>(
    `select id || duty as id, duty, case when done_on <= owed.due_on then 'IN_TIME' else 'LATE' end as kept
     from case_record, lateral (values ('ACKNOWLEDGE', acknowledge_by, acknowledged_on),
       ('RESPOND', respond_by, closed_on)) as owed(duty, due_on, done_on)
     where trust_code = ? and ${counted} and kind = ? and owed.due_on between ?::date and ?::date`,
    [trust, CaseKind.COMPLAINT, from, to],
  );
  for (const { id, duty, kept } of rows) yield { id, values: { duty: [duty], kept: [kept] } };
}
