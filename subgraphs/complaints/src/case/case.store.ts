import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText, todayInLondon } from '@wesaid/shared/types';
import { Case } from './case.entity.js';
import { CaseKind } from './case.enums.js';
import type { OpenCaseInput } from './case.input.js';

/** What regulation 13 of SI 2009/309 allows for the acknowledgement of a complaint. */
const acknowledgementWorkingDays = 3;

/** What a new case is made of. */
export type NewCase = Omit<OpenCaseInput, 'idempotencyKey'> & { readonly synthetic?: boolean };

/** Numbers a case, sets its clock and stores it. */
export async function storeCase(em: EntityManager, opened: NewCase): Promise<Pick<Case, 'id'>> {
  const receivedOn = opened.receivedOn ?? todayInLondon();
  const found = Object.assign(new Case(), {
    trustCode: opened.trust,
    kind: opened.kind,
    reference: await nextReference(em, opened.trust, receivedOn.slice(0, 4)),
    receivedOn,
    acknowledgeBy: opened.kind === CaseKind.COMPLAINT ? await acknowledgeBy(em, receivedOn) : null,
    summary: tidyText(opened.summary) ?? '',
    synthetic: opened.synthetic ?? false,
  });
  await em.persist(found).flush();
  return { id: found.id };
}

/** The next reference of a trust and year; two cases that are opened at once wait for each other here. */
async function nextReference(em: EntityManager, trust: string, year: string): Promise<string> {
  const [counted] = await em.execute<{ last: number }[]>(
    `insert into case_number (trust_code, year, last) values (?, ?, 1)
     on conflict (trust_code, year) do update set last = case_number.last + 1 returning last`,
    [trust, Number(year)],
  );
  return `${trust}-${year}-${String(counted?.last).padStart(4, '0')}`;
}

async function acknowledgeBy(em: EntityManager, receivedOn: string): Promise<string | null> {
  const [clock] = await em.execute<{ day: string }[]>('select add_working_days(?::date, ?)::text as day', [
    receivedOn,
    acknowledgementWorkingDays,
  ]);
  return clock?.day ?? null;
}
