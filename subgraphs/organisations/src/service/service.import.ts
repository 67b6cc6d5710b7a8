import type { EntityManager } from '@mikro-orm/postgresql';
import {
  importCsv,
  type CsvRow,
  type ImportItem,
  type ImportSummary,
  type Progress,
} from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { ordinaryCapitals } from '../names/ordinary-capitals.js';
import { SiteRegister, type SiteListing } from '../site/site.register.js';
import { CareSetting, ServiceKind } from './service-kind.js';
import type { ServiceListing } from './service-listing.js';
import type { PlanOutcome } from './service-plan.js';
import { ServiceRegister } from './service.register.js';

/** A service as a row says it: its place is not looked up yet. */
interface ListedService extends Omit<ServiceListing, 'siteId'> {
  readonly site: SiteListing | null;
}

const columnOf = { parentName: 'parent_name', replaces: 'replaces' } as const;

function readService(row: CsvRow): ListedService {
  const trustCode = row.code('trust_code');
  const siteName = row.optional('site_name');
  const siteCode = row.optional('site_code') === null ? null : row.code('site_code');
  if (siteCode !== null && siteName === null)
    row.reject('site_name', 'is empty although there is a site_code');
  return {
    trustCode,
    name: row.required('service_name'),
    kind: row.oneOf('kind', Object.values(ServiceKind), ServiceKind.SERVICE),
    setting: row.oneOf('setting', Object.values(CareSetting), CareSetting.OTHER),
    site: siteName === null ? null : { trustCode, odsCode: siteCode, name: ordinaryCapitals(siteName) },
    parentName: row.optional('parent_name'),
    formerName: row.optional('former_name'),
    replaces: row.optional('replaces'),
    validFrom: row.day('valid_from'),
  };
}

/** Rejects the rows whose trust is not known, and gives the others. */
async function ofKnownTrusts(
  em: EntityManager,
  items: readonly ImportItem<ListedService>[],
): Promise<ImportItem<ListedService>[]> {
  const rows = await em.execute<{ ods_code: string }[]>(
    'select ods_code from trust where ods_code in (select jsonb_array_elements_text(?::jsonb))',
    [JSON.stringify([...new Set(items.map((item) => item.value.trustCode))])],
  );
  const known = new Set(rows.map((row) => row.ods_code));
  return items.filter(({ row, value }) => {
    if (!known.has(value.trustCode))
      row.reject('trust_code', 'is no trust that is known here; import the list of trusts first');
    return known.has(value.trustCode);
  });
}

function note(row: CsvRow, outcome: PlanOutcome): PlanOutcome {
  if (typeof outcome === 'object') row.reject(columnOf[outcome.field], outcome.reason);
  return outcome;
}

/**
 * Imports services of any trusts. Columns: see README.md.
 * @param asOf day from which differences hold where a row does not say
 * @param newId makes the identifier of a new service; in order of time by default
 */
export const importServices = (
  context: RequestContext,
  files: { readonly file: string; readonly rejects: string },
  progress: Progress,
  asOf: string,
  newId?: (listing: ServiceListing) => string,
): Promise<ImportSummary> =>
  importCsv({
    ...files,
    progress,
    layout: { header: ['trust_code', 'service_name', 'kind', 'setting'] },
    read: readService,
    write: (all) =>
      context.work(async (em) => {
        const items = await ofKnownTrusts(em, all);
        const idOf = await context.get(SiteRegister).take(
          em,
          items.flatMap(({ value }) => value.site ?? []),
        );
        const listings = items.map(({ value }) => ({ ...value, siteId: value.site && idOf(value.site) }));
        const outcomes = (await context.get(ServiceRegister).take(em, listings, asOf, newId)).map(
          (outcome, index) => note((items[index] as ImportItem<ListedService>).row, outcome),
        );
        const count = (wanted: PlanOutcome): number =>
          outcomes.filter((outcome) => outcome === wanted).length;
        return { added: count('added'), changed: count('changed') };
      }),
  });
