import type { EntityManager } from '@mikro-orm/postgresql';
import type { Progress } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { linkFeedback } from '../action/add-actions.js';
import { addFeedback, addThemeLabels } from '../feedback/add-feedback.js';
import { takeSnapshots } from '../figures/take-snapshots.js';
import { directoryFor } from '../organisations/directory.js';
import { demonstrationTrusts, type DemonstrationTrust } from './demonstration-trusts.js';
import { generateActions } from './generate-actions.js';
import { seedInvitations } from './seed-invitations.js';
import { seedSources } from './seed-sources.js';
import { generateDay, type GeneratedAnswer } from './generate-day.js';
import { seedQuestionnaires } from './seed-questionnaires.js';
import { seedReading } from './seed-reading.js';
import { seedReplies } from './seed-replies.js';
import { seedStories } from './seed-stories.js';

/** What was added. */
export interface SeedSummary {
  readonly answers: number;
  readonly actions: number;
  /** Quarters of trusts for which figures were made up, of all cubes together. */
  readonly snapshots: number;
}

const dayMillis = 86_400_000;
const daysOfTwoYears = 730;
const rowsAtOnce = 2_000;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMillis;

/**
 * Brings the demonstration data up to yesterday: two years of it the first time, later only the
 * days that are missing, and makes up the figures of closed quarters. Everything is marked synthetic. Each trust is one unit
 * of work.
 */
export async function seed(context: RequestContext, progress: Progress): Promise<SeedSummary> {
  const total = { answers: 0, actions: 0, snapshots: 0 };
  for (const [index, trust] of demonstrationTrusts.entries()) {
    const { answers, actions } = await seedTrust(context, trust);
    await seedQuestionnaires(context, trust.odsCode);
    await seedReplies(context, trust.odsCode);
    await seedReading(context, trust.odsCode);
    await seedStories(context, trust.odsCode);
    total.answers += answers;
    total.actions += actions;
    progress.update((index + 1) / demonstrationTrusts.length);
  }
  await seedInvitations(context);
  await seedSources(context);
  total.snapshots = await takeSnapshots(context);
  progress.stop();
  return total;
}

async function seedTrust(
  context: RequestContext,
  trust: DemonstrationTrust,
): Promise<Omit<SeedSummary, 'snapshots'>> {
  const yesterday = dayAfter(todayInLondon(), -1);
  const span = await context.work((em) => seededSpan(em, trust.odsCode));
  if (span && span.last >= yesterday) return { answers: 0, actions: 0 };
  const directory = directoryFor(context);
  const services = (await directory.servicesOf(trust.odsCode)).map(({ id }) => id);
  const { version } = await directory.taxonomy();
  return context.work(async (em) => {
    // A second seeding at the same time waits here and then finds that nothing is missing.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed ${trust.odsCode}`]);
    const seeded = await seededSpan(em, trust.odsCode);
    const first = seeded?.first ?? dayAfter(yesterday, 1 - daysOfTwoYears);
    const from = seeded ? dayAfter(seeded.last, 1) : first;
    const answers = generateSpan(trust, { first, from, to: yesterday, services });
    await addAnswers(em, answers, version);
    const actions = seeded ? [] : generateActions(trust, answers, version);
    for (const { action } of actions) em.persist(action);
    await em.flush();
    const links = actions.flatMap(({ action, feedbackIds }) =>
      feedbackIds.map((feedbackId) => ({ trustCode: trust.odsCode, actionId: action.id, feedbackId })),
    );
    await linkFeedback(em, links);
    return { answers: answers.length, actions: actions.length };
  });
}

/** The first and last day that have demonstration data of a trust; null when there is none. */
async function seededSpan(em: EntityManager, trust: string): Promise<{ first: string; last: string } | null> {
  const [span] = await em.execute<{ first: string | null; last: string | null }[]>(
    `select min(day)::text as first, max(day)::text as last from feedback_day
     where trust_code = ? and synthetic_responses > 0`,
    [trust],
  );
  return span?.first && span.last ? { first: span.first, last: span.last } : null;
}

interface Span {
  readonly first: string;
  readonly from: string;
  readonly to: string;
  readonly services: readonly string[];
}

function generateSpan(trust: DemonstrationTrust, { first, from, to, services }: Span): GeneratedAnswer[] {
  const today = dayAfter(to, 1);
  return Array.from({ length: Math.max(daysBetween(from, to) + 1, 0) }, (_, index) =>
    dayAfter(from, index),
  ).flatMap((day) => {
    const progress = Math.min(daysBetween(first, day) / daysOfTwoYears, 1);
    return generateDay(trust, { day, progress, age: daysBetween(day, today), services });
  });
}

async function addAnswers(
  em: EntityManager,
  answers: readonly GeneratedAnswer[],
  taxonomyVersion: number,
): Promise<void> {
  for (let start = 0; start < answers.length; start += rowsAtOnce) {
    const chunk = answers.slice(start, start + rowsAtOnce);
    await addFeedback(
      em,
      chunk.map(({ feedback }) => feedback),
    );
    const labels = chunk.flatMap(({ feedback, themes }) =>
      themes.map((themeCode) => ({
        trustCode: feedback.trustCode,
        feedbackId: feedback.id,
        themeCode,
        taxonomyVersion,
      })),
    );
    await addThemeLabels(em, labels, new Date());
  }
}
