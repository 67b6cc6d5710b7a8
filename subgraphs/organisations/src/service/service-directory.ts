import { findByIds } from '@wesaid/shared/database';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  decodeCursor,
  encodeCursor,
  foreignCursor,
  isUuid,
  pageOf,
  pageSize,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import DataLoader from 'dataloader';
import type { DatedName } from '../names/dated-name.type.js';
import type { Trust } from '../trust/trust.entity.js';
import { CareService } from './service.entity.js';

/** Finds services. What a trust offers is public, so every viewer may read it. */
export class ServiceDirectory extends Service {
  readonly #byId = new DataLoader((ids: readonly string[]) => this.byIds(ids));
  readonly #names = new DataLoader((ids: readonly string[]) => this.#namesOf(ids));
  readonly #successors = new DataLoader((ids: readonly string[]) =>
    this.#linked(ids, 'predecessor_id', 'successor_id'),
  );
  readonly #predecessors = new DataLoader((ids: readonly string[]) =>
    this.#linked(ids, 'successor_id', 'predecessor_id'),
  );

  /** The service with this identifier; null when there is none. */
  async byId(id: string): Promise<CareService | null> {
    return this.#byId.load(id);
  }

  /** The services of many references, in their order; null for what is no service. */
  byReferences(references: readonly Reference[]): Promise<(CareService | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work((em) => em.find(CareService, { id: { $in: ids } })),
    );
  }

  /** The services with these identifiers, in their order; null for what is no identifier of ours. */
  byIds(ids: readonly string[]): Promise<(CareService | null)[]> {
    return this.byReferences(ids.map((id) => ({ id })));
  }

  /** The services of a trust that are open on a day, by name. */
  async ofTrust(trust: Trust, on: string, { first, after }: PageArgs): Promise<Page<CareService>> {
    const limit = pageSize(first);
    const [name = '', id = '00000000-0000-0000-0000-000000000000'] = decodeCursor(after, 2) ?? [];
    if (!isUuid(id)) throw foreignCursor();
    const keys = await this.request.work((em) =>
      em.execute<{ id: string; key: string }[]>(
        `select id, lower(name) as key from service
         where trust_code = ? and (lower(name), id) > (?, ?::uuid)
           and (opened_on is null or opened_on <= ?::date) and (closed_on is null or closed_on >= ?::date)
         order by lower(name), id limit ?`,
        [trust.odsCode, name, id, on, on, limit + 1],
      ),
    );
    const page = pageOf(keys, limit, (row) => encodeCursor(row.key, row.id));
    const services = await this.#byId.loadMany(page.nodes.map((row) => row.id));
    return {
      ...page,
      nodes: services.filter((service): service is CareService => service instanceof CareService),
    };
  }

  /** All names of a service, oldest first. */
  async namesOf(service: CareService): Promise<DatedName[]> {
    return this.#names.load(service.id);
  }

  /** The services that took over from a service. */
  async successorsOf(service: CareService): Promise<CareService[]> {
    return this.#successors.load(service.id);
  }

  /** The services that a service took over from. */
  async predecessorsOf(service: CareService): Promise<CareService[]> {
    return this.#predecessors.load(service.id);
  }

  async #namesOf(ids: readonly string[]): Promise<DatedName[][]> {
    const rows = await this.request.work((em) =>
      em.execute<(DatedName & { service_id: string })[]>(
        `select service_id, name, nullif(valid_from, '-infinity')::text as "validFrom",
           (lead(valid_from) over (partition by service_id order by valid_from) - 1)::text as "validTo"
         from service_name where service_id in (select jsonb_array_elements_text(?::jsonb)::uuid) order by valid_from`,
        [JSON.stringify(ids)],
      ),
    );
    return ids.map((id) => rows.filter((row) => row.service_id === id));
  }

  async #linked(ids: readonly string[], from: string, to: string): Promise<CareService[][]> {
    const links = await this.request.work((em) =>
      em.execute<{ from_id: string; to_id: string }[]>(
        `select ${from} as from_id, ${to} as to_id from service_successor
         where ${from} in (select jsonb_array_elements_text(?::jsonb)::uuid) order by from_day, ${to}`,
        [JSON.stringify(ids)],
      ),
    );
    const services = await this.#byId.loadMany(links.map((link) => link.to_id));
    return ids.map((id) =>
      services.filter(
        (service, index): service is CareService =>
          service instanceof CareService && links[index]?.from_id === id,
      ),
    );
  }
}
