import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext, type KeyRing } from '@wesaid/shared/encryption';
import {
  assess,
  EligibleOutcome,
  isEligible,
  type AssessedPerson,
  type KeyedPerson,
} from './assess-eligible.js';
import { countDay } from './count-day.js';
import type { InvitationSettings } from './invitation-settings.entity.js';
import { daysBefore, knownBefore } from './known-before.js';
import { messageFor } from './message.js';
import { sendJobName } from './job-names.js';

/** A list that is taken in. */
export interface EligibleList {
  readonly settings: InvitationSettings;
  readonly people: readonly KeyedPerson[];
  readonly ring: KeyRing;
  readonly publicUrl: string;
  /** Day in London. */
  readonly today: string;
  /** When the first message may go; null for now. */
  readonly notBefore: Date | null;
}

/** How long a row is known again: longer than a row may be old. */
const rowsKnownDays = 430;

/** After how many days an invitation is given up that was not delivered, or of which nothing was heard. */
const givenUpAfterDays = 14;

/** Where the sealed number and words of an invitation stand. */
export const invitationContext = (id: string): string => sealedContext('invitation', id, 'sealed');

/** What is sealed of an invitation until it is handed over. */
export interface SealedInvitation {
  readonly to: string;
  readonly text: string;
}

/**
 * Takes a list in, and puts a message to everybody who may be asked into the queue: all of it or nothing, in the
 * transaction of `em`. Lists of one trust take turns, so that nobody is asked by two of them.
 * @param em of a unit of work in the name of the system
 * @returns how many rows are new, and how many people are invited
 */
export async function acceptEligible(
  em: EntityManager,
  list: EligibleList,
): Promise<{ added: number; invited: number }> {
  const { settings, people, today } = list;
  const trust = settings.trustCode;
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`invitations ${trust}`]);
  const assessed = assess(people, await knownBefore(em, settings, people, today));
  const fresh = assessed.filter(({ outcome }) => outcome !== EligibleOutcome.REPEATED);
  await rememberRows(em, trust, fresh, today);
  await holdBack(em, trust, assessed, today);
  await addToMonths(em, trust, fresh);
  const invited = fresh.filter(({ outcome }) => outcome === EligibleOutcome.INVITED);
  await invite(em, list, invited);
  const counts = new Map<string, number>();
  for (const { outcome, rule } of fresh) {
    const name = rule === null ? outcome : `${outcome}:${rule}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  await countDay(em, trust, today, counts);
  return { added: fresh.length, invited: invited.length };
}

async function rememberRows(
  em: EntityManager,
  trust: string,
  fresh: readonly AssessedPerson[],
  today: string,
): Promise<void> {
  // In the order of the keys, which is none: the order of the file would say whose row is whose.
  await em.execute(
    `insert into eligible_row select ?, key, ?::date
     from (select distinct json_array_elements_text(?::json) as key) k order by key`,
    [trust, daysBefore(today, -rowsKnownDays), JSON.stringify(fresh.map(({ person }) => person.rowKey))],
  );
}

/** Nobody with a reason not to be asked hears from us: what waits is taken back, and the number is left alone for now. */
async function holdBack(
  em: EntityManager,
  trust: string,
  assessed: readonly AssessedPerson[],
  today: string,
): Promise<void> {
  const keys = assessed.flatMap(({ person, rule, outcome }) =>
    person.invitedKey !== null &&
    (outcome === EligibleOutcome.EXCLUDED || person.exclusion !== null || rule !== null)
      ? [person.invitedKey]
      : [],
  );
  await takeBack(
    em,
    trust,
    'number_key in (select json_array_elements_text(?::json))',
    JSON.stringify(keys),
    today,
  );
  // As if they had been invited today: nothing in the list tells who was and who was left alone.
  await rememberNumbers(em, trust, keys, today);
}

/** Takes back what waits and is not yet handed over. */
export async function takeBack(
  em: EntityManager,
  trust: string,
  condition: string,
  value: string,
  today: string,
): Promise<void> {
  const gone = await em.execute<{ service: string; month: string }[]>(
    `delete from invitation where trust_code = ? and state = 'WAITING' and ${condition}
     returning service_id as service, month::text as month`,
    [trust, value],
  );
  for (const { service, month } of gone)
    await em.execute(
      'update eligible_month set invited = invited - 1 where trust_code = ? and service_id = ? and month = ?::date',
      [trust, service, month],
    );
  if (gone.length > 0) await countDay(em, trust, today, new Map([['TAKEN_BACK', gone.length]]));
}

async function rememberNumbers(
  em: EntityManager,
  trust: string,
  keys: readonly string[],
  today: string,
): Promise<void> {
  await em.execute(
    `insert into invited_number select ?, key, ?::date
     from (select distinct json_array_elements_text(?::json) as key) k order by key
     on conflict (trust_code, number_key) do update set last_on = excluded.last_on`,
    [trust, today, JSON.stringify(keys)],
  );
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

async function addToMonths(
  em: EntityManager,
  trust: string,
  fresh: readonly AssessedPerson[],
): Promise<void> {
  const months = new Map<string, Record<string, unknown> & { eligible: number; invited: number }>();
  for (const { person, outcome } of fresh) {
    if (!isEligible(outcome)) continue;
    const month = monthOf(person.day);
    const key = JSON.stringify([month, person.service]);
    const counted = months.get(key) ?? {
      trust_code: trust,
      month,
      service_id: person.service,
      setting: person.setting,
      eligible: 0,
      invited: 0,
      synthetic_eligible: 0,
    };
    counted.eligible += 1;
    if (outcome === EligibleOutcome.INVITED) counted.invited += 1;
    months.set(key, counted);
  }
  await em.execute(
    `insert into eligible_month as kept
     select * from json_populate_recordset(null::eligible_month, ?::json) order by month, service_id
     on conflict (trust_code, month, service_id) do update set
       setting = excluded.setting, eligible = kept.eligible + excluded.eligible,
       invited = kept.invited + excluded.invited`,
    [JSON.stringify([...months.values()])],
  );
}

async function invite(
  em: EntityManager,
  { settings, ring, publicUrl, today, notBefore }: EligibleList,
  invited: readonly AssessedPerson[],
): Promise<void> {
  if (invited.length === 0) return;
  const trust = settings.trustCode;
  await rememberNumbers(
    em,
    trust,
    invited.map(({ person }) => person.invitedKey ?? ''),
    today,
  );
  const rows = invited.map(({ person }) => {
    const id = randomUUID();
    const text = messageFor(settings, person.service, publicUrl);
    return {
      trust_code: trust,
      id,
      sealed: ring.seal(
        JSON.stringify({ to: person.number ?? '', text } satisfies SealedInvitation),
        invitationContext(id),
      ),
      number_key: person.invitedKey,
      service_id: person.service,
      month: monthOf(person.day),
      state: 'WAITING',
      give_up_on: daysBefore(today, -givenUpAfterDays),
    };
  });
  await em.execute(
    'insert into invitation select * from json_populate_recordset(null::invitation, ?::json) order by id',
    [JSON.stringify(rows)],
  );
  // All at once: each job by itself would look through those before it.
  await em.execute(
    `select count(*) from graphile_worker.add_jobs((
       select array_agg((?, json_build_object('invitation', id), null, ?::timestamptz, null, 'invitation|' || id, null, null)
         ::graphile_worker.job_spec)
       from json_array_elements_text(?::json) id))`,
    [sendJobName, notBefore?.toISOString() ?? null, JSON.stringify(rows.map(({ id }) => id).sort())],
  );
}
