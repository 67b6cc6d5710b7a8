import type { EntityManager } from '@mikro-orm/postgresql';
import type { Progress } from '@wesaid/shared/import';
import { demonstrationTrusts, type RequestContext } from '@wesaid/shared/server';
import { Case } from '../case/case.entity.js';
import { setClocks, todayOf } from '../clocks/clocks.js';
import { takeSnapshots } from '../figures/take-snapshots.js';
import { addCases, nextReferences } from '../intake/add-cases.js';
import { directoryFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import { dayAfter } from './days.js';
import { generateCases, type GeneratedCase } from './generate-cases.js';
import { workUntil, type WorkedCase } from './generate-work.js';

const daysOfTwoYears = 730;

/**
 * Gives the demonstration trusts two years of invented cases up to today, marked synthetic, unless they have some; and
 * makes up the figures of the quarters that are over. Each trust is one unit of work.
 * @returns how many cases were added
 */
export async function seed(context: RequestContext, progress: Progress): Promise<number> {
  let added = 0;
  for (const [index, trust] of demonstrationTrusts.entries()) {
    added += await seedTrust(context, trust);
    progress.update((index + 1) / (demonstrationTrusts.length + 1));
  }
  await takeSnapshots(context);
  progress.stop();
  return added;
}

async function seedTrust(context: RequestContext, trust: string): Promise<number> {
  if (await context.work((em) => isSeeded(em, trust))) return 0;
  const directory = directoryFor(context);
  const services = await directory.servicesOf(trust);
  const { version } = await directory.taxonomy();
  return context.work(async (em) => {
    // A second seeding at the same time waits here and then finds that nothing is missing.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed ${trust}`]);
    if (await isSeeded(em, trust)) return 0;
    const today = await todayOf(em);
    const generated = daysUntil(today).flatMap((day) => generateCases({ trust, day, today, services }));
    await setClocks(
      em,
      generated.map(({ made }) => made.opened),
    );
    await number(em, trust, generated);
    const worked = generated.map((each, index) => workUntil(today, each, index / generated.length));
    await addCases(
      em,
      settingsFor(context).ring,
      worked.map(({ made }) => made),
    );
    await addThemes(em, worked, version);
    return worked.length;
  });
}

const isSeeded = async (em: EntityManager, trust: string): Promise<boolean> =>
  (await em.count(Case, { trustCode: trust, synthetic: true })) > 0;

const daysUntil = (today: string): string[] =>
  Array.from({ length: daysOfTwoYears }, (_, index) => dayAfter(today, index + 1 - daysOfTwoYears));

/** Gives the cases of each year their references, in the order in which they came in. */
async function number(em: EntityManager, trust: string, generated: readonly GeneratedCase[]): Promise<void> {
  const years = Map.groupBy(generated, ({ made }) => made.opened.receivedOn.slice(0, 4));
  for (const [year, cases] of years) {
    const references = await nextReferences(em, trust, { year, testMode: false }, cases.length);
    for (const [index, { made }] of cases.entries()) made.opened.reference = references[index] as string;
  }
}

async function addThemes(em: EntityManager, worked: readonly WorkedCase[], version: number): Promise<void> {
  const rows = worked.flatMap(({ made: { opened }, themes }) =>
    [...new Set(themes)].map((theme) => ({
      trust_code: opened.trustCode,
      case_id: opened.id,
      theme_code: theme,
      taxonomy_version: version,
    })),
  );
  await em.execute(
    'insert into case_theme select * from json_populate_recordset(null::case_theme, ?::json)',
    [JSON.stringify(rows)],
  );
}
