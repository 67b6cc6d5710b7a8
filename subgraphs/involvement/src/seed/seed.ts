import type { EntityManager } from '@mikro-orm/postgresql';
import { demonstrationTrusts, type RequestContext } from '@wesaid/shared/server';
import { dayInLondon, todayInLondon } from '@wesaid/shared/types';
import { takeSnapshots } from '../figures/take-snapshots.js';
import { insertRows } from '../insert-rows.js';
import { eraseContacts } from '../interest/erase-contacts.js';
import { storeAnswers, storeInterests } from '../interest/interest.store.js';
import { Involvee } from '../involvee/involvee.entity.js';
import { storeInvolvees } from '../involvee/involvee.store.js';
import { seedOpportunities } from '../opportunity/opportunity.seed.js';
import { taxonomyFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { storeStatements } from '../statement/statement.store.js';
import { dayAfter, inLondon, monthsAround, wednesdayOf, type Month } from './calendar.js';
import { demonstrationId } from './demonstration-id.js';
import { furtherEvents, monthlyCafe, type DemonstrationEvent } from './events.js';
import { generateInterests, generateRegister, generateStatements, type Held } from './generate.js';
import { demonstrationOpportunities } from './opportunities.js';

const monthsBack = 24;
const monthsAhead = 2;
const daysOpen = 130;

/** Trusts that involve many people; at an event of theirs about this many things are said, at others fewer. */
const large: readonly string[] = ['RXN', 'R1H', 'RT5', 'RT1'];
const saidAtEvent = { large: 34, small: 14 };

/**
 * Brings the demonstration data of the trusts up to today: two years of it the first time, later only what is missing.
 * Everything is marked synthetic. Each trust is one unit of work; then the figures of closed quarters are made up.
 * @returns how many things were added
 */
export async function seed(context: RequestContext): Promise<number> {
  const { version } = await taxonomyFor(context);
  let added = 0;
  for (const trust of demonstrationTrusts) added += await seedTrust(context, trust, version);
  // What would have been erased in two years is erased now.
  await eraseContacts(context);
  await takeSnapshots(context);
  return added;
}

async function seedTrust(context: RequestContext, trust: string, taxonomyVersion: number): Promise<number> {
  const { ring } = settingsFor(context);
  const today = todayInLondon();
  const lasting = await seedOpportunities(context, trust);
  return context.work(async (em) => {
    // A second seeding at the same time waits here and then finds that nothing is missing.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed ${trust}`]);
    const months = monthsAround(today, monthsBack, monthsAhead);

    const wanted = months.map((month) => opportunityOf(trust, month, today));
    const opportunities = await missing(
      em,
      'opportunity',
      wanted.filter(({ published_on }) => published_on <= today),
    );
    await insertRows(em, 'opportunity', opportunities);
    for (const { id, published_on: publishedOn, closed_on, closing_on } of opportunities) {
      const until = closed_on ?? closing_on;
      const came = generateInterests({ trust, id, publishedOn, until }, today);
      await storeInterests(em, ring, came.interests);
      await storeAnswers(em, ring, came.answers);
    }

    const events = await missing(
      em,
      'event',
      months.flatMap((month) => eventsOf(trust, month)),
    );
    await insertRows(em, 'event', events);

    const mean = large.includes(trust) ? saidAtEvent.large : saidAtEvent.small;
    const over = await silentEvents(em, trust);
    const statements = over.flatMap((event) => generateStatements(event, mean, taxonomyVersion));
    await storeStatements(em, ring, statements);

    const isNew = (await em.count(Involvee, { trustCode: trust, synthetic: true })) === 0;
    const register = isNew ? generateRegister(trust, today) : [];
    await storeInvolvees(em, ring, register);
    const added = [opportunities, events, statements, register];
    return lasting + added.reduce((sum, things) => sum + things.length, 0);
  });
}

/** Those that are not there yet. */
async function missing<Thing extends { readonly id: string }>(
  em: EntityManager,
  table: 'opportunity' | 'event',
  things: readonly Thing[],
): Promise<Thing[]> {
  const rows = await em.execute<{ id: string }[]>(`select id from ${table} where id in (?)`, [
    things.map(({ id }) => id),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  return things.filter(({ id }) => !known.has(id));
}

/** The demonstration events of a trust that are over and at which nothing was said yet. */
async function silentEvents(em: EntityManager, trust: string): Promise<Held[]> {
  const rows = await em.execute<{ id: string; starts_at: string }[]>(
    `select id, starts_at from event where trust_code = ? and synthetic and ends_at < now()
       and not exists (select from statement where statement.trust_code = event.trust_code and event_id = event.id)
     order by starts_at`,
    [trust],
  );
  return rows.map(({ id, starts_at }) => ({ trust, id, day: dayInLondon(new Date(starts_at)) }));
}

/** What a trust publishes in a month; every fifth one is closed early because enough people came forward. */
function opportunityOf(trust: string, month: Month, today: string) {
  const turn = Number(month.first.slice(5, 7)) + trust.charCodeAt(2) + 12 * Number(month.first.slice(0, 4));
  const { level, time, trainingNeeded, ...about } = demonstrationOpportunities[
    turn % demonstrationOpportunities.length
  ] as (typeof demonstrationOpportunities)[number];
  const published_on = dayAfter(month.first, 4);
  const closedEarly = dayAfter(published_on, 20);
  return {
    ...about,
    trust_code: trust,
    id: demonstrationId(new Date(`${published_on}T09:00:00Z`), trust, 'opportunity', month.first),
    created_at: `${published_on}T09:00:00Z`,
    level_code: level,
    time,
    training_needed: trainingNeeded,
    published_on,
    closing_on: dayAfter(published_on, daysOpen),
    closed_on: turn % 5 === 1 && closedEarly < today ? closedEarly : null,
    version: 1,
    synthetic: true,
  };
}

/** The events of a month: the café, and one more that is another one each month. */
function eventsOf(trust: string, month: Month) {
  const turn = Number(month.first.slice(5, 7)) + trust.charCodeAt(1);
  const further = furtherEvents[turn % furtherEvents.length] as DemonstrationEvent;
  return [eventOn(trust, wednesdayOf(month, 2), monthlyCafe), eventOn(trust, wednesdayOf(month, 4), further)];
}

function eventOn(trust: string, day: string, { begins, hours, ...event }: DemonstrationEvent) {
  const startsAt = inLondon(day, begins);
  return {
    ...event,
    trust_code: trust,
    id: demonstrationId(startsAt, trust, 'event', day),
    created_at: dayAfter(day, -40),
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + hours * 3_600_000),
    url: event.online ? 'https://example.org/join' : null,
    synthetic: true,
  };
}
