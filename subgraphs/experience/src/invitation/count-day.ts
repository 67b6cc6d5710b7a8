import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Adds to how many people something happened to on a day, without a service.
 * @param em of a unit of work in the name of the system
 */
export async function countDay(
  em: EntityManager,
  trust: string,
  day: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [outcome, people] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
    await em.execute(
      `insert into invitation_day as kept values (?, ?::date, ?, ?)
       on conflict (trust_code, day, outcome) do update set people = kept.people + excluded.people`,
      [trust, day, outcome, people],
    );
}
