import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '@wesaid/shared/server';
import { v7 } from 'uuid';
import { requireSystem } from '../access/require.js';
import type { ServiceListing, StoredService, Succession } from './service-listing.js';
import { ServicePlan, type PlanOutcome } from './service-plan.js';

const storedColumns = `t(id uuid, "trustCode" text, "siteId" uuid, "parentId" uuid, kind text, setting text, name text,
  "openedOn" date, "closedOn" date)`;

/** Keeps the register of services in step with files and with what other parts ask for. */
export class ServiceRegister extends Service {
  /**
   * Takes in what a source says, one listing after the other. Services are known by trust, place and name.
   * @param asOf day from which differences hold when a listing does not say, YYYY-MM-DD
   * @param newId makes the identifier of a service that is new; in order of time by default
   * @returns what became of each listing, in their order
   */
  async take(
    em: EntityManager,
    listings: readonly ServiceListing[],
    asOf: string,
    newId: (listing: ServiceListing) => string = () => v7(),
  ): Promise<PlanOutcome[]> {
    requireSystem(this.request.viewer, 'change the register of services');
    const { stored, successions } = await this.#read(em, listings);
    const plan = new ServicePlan(stored, successions, asOf, newId);
    const outcomes = listings.map((listing) => plan.take(listing));
    await this.#write(em, plan);
    return outcomes;
  }

  async #read(em: EntityManager, listings: readonly ServiceListing[]) {
    const names = listings.flatMap(({ name, parentName, formerName, replaces }) => [
      name,
      parentName,
      formerName,
      replaces,
    ]);
    const wanted = {
      names: [...new Set(names.filter((name) => name !== null).map((name) => name.toLowerCase()))],
      trusts: [...new Set(listings.map((listing) => listing.trustCode))],
      sites: [...new Set(listings.flatMap((listing) => listing.siteId ?? []))],
    };
    const stored = await em.execute<StoredService[]>(
      `select id, trust_code as "trustCode", site_id as "siteId", parent_id as "parentId", kind, setting, name,
         opened_on::text as "openedOn", closed_on::text as "closedOn"
       from service
       where lower(name) in (select jsonb_array_elements_text(?::jsonb))
         and (trust_code in (select jsonb_array_elements_text(?::jsonb))
           or site_id in (select jsonb_array_elements_text(?::jsonb)::uuid))
       order by id`,
      [JSON.stringify(wanted.names), JSON.stringify(wanted.trusts), JSON.stringify(wanted.sites)],
    );
    const successions = await em.execute<Succession[]>(
      `select predecessor_id as "predecessorId", successor_id as "successorId", from_day::text as "fromDay"
       from service_successor where predecessor_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
      [JSON.stringify(stored.map((service) => service.id))],
    );
    return { stored, successions };
  }

  async #write(em: EntityManager, { added, changed, names, successions }: ServicePlan): Promise<void> {
    if (changed.length > 0) {
      await em.execute(
        `update service set site_id = "siteId", parent_id = "parentId", kind = t.kind, setting = t.setting, name = t.name,
           opened_on = "openedOn", closed_on = "closedOn"
         from jsonb_to_recordset(?::jsonb) as ${storedColumns} where service.id = t.id`,
        [JSON.stringify(changed)],
      );
    }
    if (added.length > 0) {
      await em.execute(
        `insert into service (id, trust_code, site_id, parent_id, kind, setting, name, opened_on, closed_on)
         select id, "trustCode", "siteId", "parentId", kind, setting, name, "openedOn", "closedOn"
         from jsonb_to_recordset(?::jsonb) as ${storedColumns}`,
        [JSON.stringify(added)],
      );
    }
    if (names.length > 0) {
      await em.execute(
        `insert into service_name (service_id, name, valid_from)
         select "serviceId", name, "validFrom"
         from jsonb_to_recordset(?::jsonb) as t("serviceId" uuid, name text, "validFrom" date)
         on conflict (service_id, valid_from) do update set name = excluded.name`,
        [JSON.stringify(names)],
      );
    }
    if (successions.length > 0) {
      await em.execute(
        `insert into service_successor (predecessor_id, successor_id, from_day)
         select "predecessorId", "successorId", "fromDay"
         from jsonb_to_recordset(?::jsonb) as t("predecessorId" uuid, "successorId" uuid, "fromDay" date)
         on conflict do nothing`,
        [JSON.stringify(successions)],
      );
    }
  }
}
