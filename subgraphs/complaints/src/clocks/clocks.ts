import type { EntityManager } from '@mikro-orm/postgresql';
import type { Case } from '../case/case.entity.js';

type Clocks = Pick<Case, 'acknowledgeBy' | 'respondBy' | 'longStopOn' | 'outOfTime'>;

/** Today in London by the clock of the database, which all machines share. */
export async function todayOf(em: EntityManager): Promise<string> {
  const [clock] = await em.execute<{ today: string }[]>('select london_today()::text as today');
  return clock?.today ?? '';
}

/**
 * Sets the clocks of cases, from the day on which they were made what they are: the day of receipt, or the day on which
 * a concern became a complaint. `case_clocks` in the database is the one place that knows the rules.
 */
export async function setClocks(em: EntityManager, cases: readonly Case[]): Promise<void> {
  const facts = cases.map(({ trustCode, kind, receivedOn, escalatedOn, happenedOn }, place) => ({
    place,
    trust: trustCode,
    kind,
    made_on: escalatedOn ?? receivedOn,
    happened_on: happenedOn,
  }));
  const rows = await em.execute<(Clocks & { place: number })[]>(
    `select place, acknowledge_by::text as "acknowledgeBy", respond_by::text as "respondBy",
       long_stop_on::text as "longStopOn", out_of_time as "outOfTime"
     from json_to_recordset(?::json)
       as given(place int, trust text, kind text, made_on date, happened_on date)
     cross join lateral case_clocks(trust, kind, made_on, happened_on)`,
    [JSON.stringify(facts)],
  );
  for (const { place, ...clocks } of rows) Object.assign(cases[place] as Case, clocks);
}

/**
 * How many working days are left until each of some days: those after today, up to and with the day itself.
 * @returns the numbers by day
 */
export async function workingDaysLeft(
  em: EntityManager,
  days: readonly string[],
): Promise<Map<string, number>> {
  const rows = await em.execute<{ day: string; left: number }[]>(
    `select given.day::text as day, count(candidate)::int as left
     from (select distinct value::date as day from json_array_elements_text(?::json)) given
     left join lateral generate_series(london_today() + 1, given.day, interval '1 day') candidate
       on extract(isodow from candidate) < 6
       and not exists (select from bank_holiday where bank_holiday.day = candidate::date)
     group by given.day`,
    [JSON.stringify(days)],
  );
  return new Map(rows.map(({ day, left }) => [day, left]));
}
