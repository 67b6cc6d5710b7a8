import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '@wesaid/shared/server';
import { v7 } from 'uuid';
import { requireSystem } from '../access/require.js';

/** What a source says of a site. */
export interface SiteListing {
  readonly trustCode: string;
  /** Null when the source gives only a name. */
  readonly odsCode: string | null;
  readonly name: string;
}

const keyOf = (site: SiteListing): string =>
  site.odsCode ?? JSON.stringify([site.trustCode, site.name.toLowerCase()]);

/** Keeps the register of sites. */
export class SiteRegister extends Service {
  /**
   * Takes in what a source says of sites: makes those that are missing, renames them and notes who runs them.
   * @returns a function that gives the identifier of each of these sites
   */
  async take(em: EntityManager, listings: readonly SiteListing[]): Promise<(site: SiteListing) => string> {
    requireSystem(this.request.viewer, 'change the register of sites');
    const sites = [...new Map(listings.map((site) => [keyOf(site), { ...site, id: v7() }])).values()];
    const json = JSON.stringify(sites);
    const columns = `t(id uuid, "trustCode" text, "odsCode" text, name text)`;
    await em.execute(
      `insert into site (id, ods_code, name, trust_code)
       select id, "odsCode", name, "trustCode" from jsonb_to_recordset(?::jsonb) as ${columns} where "odsCode" is not null
       on conflict (ods_code) do update set name = excluded.name, trust_code = excluded.trust_code
         where site.name <> excluded.name or site.trust_code <> excluded.trust_code`,
      [json],
    );
    await em.execute(
      `insert into site (id, name, trust_code)
       select id, name, "trustCode" from jsonb_to_recordset(?::jsonb) as ${columns}
       where "odsCode" is null
         and not exists (select from site known where known.trust_code = "trustCode" and lower(known.name) = lower(t.name))
       on conflict do nothing`,
      [json],
    );
    const rows = await em.execute<(SiteListing & { id: string })[]>(
      `select distinct on (wanted."trustCode", wanted."odsCode", wanted.name)
         site.id, wanted."trustCode", wanted."odsCode", wanted.name
       from jsonb_to_recordset(?::jsonb) as wanted("trustCode" text, "odsCode" text, name text)
       join site on site.ods_code = wanted."odsCode"
         or (wanted."odsCode" is null and site.trust_code = wanted."trustCode" and lower(site.name) = lower(wanted.name))
       order by wanted."trustCode", wanted."odsCode", wanted.name, site.id`,
      [json],
    );
    const byKey = new Map(rows.map((row) => [keyOf(row), row.id]));
    return (site) => byKey.get(keyOf(site)) ?? '';
  }
}
