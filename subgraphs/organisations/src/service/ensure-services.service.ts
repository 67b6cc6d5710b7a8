import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { isText } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { requireSystem } from '../access/require.js';
import { ServiceDirectory } from './service-directory.js';
import type { CareService } from './service.entity.js';

/** Most names at once. */
const maxNames = 500;

/** Finds and makes services by name, for imports of other parts that know services by name only. */
export class EnsureServices extends Service {
  /**
   * The open services of a trust with these names, whatever their capitals. A name that only services at several sites
   * bear stands for none of them.
   */
  async find(trust: string, names: readonly string[]): Promise<CareService[]> {
    requireSystem(this.request.viewer, 'look services up by name');
    const rows = await this.request.work((em) =>
      em.execute<{ id: string }[]>(
        `select distinct on (lower(name)) id from service s
         where trust_code = ? and closed_on is null
           and lower(name) in (select lower(trim(wanted)) from jsonb_array_elements_text(?::jsonb) wanted)
           and (site_id is null or not exists (
             select from service other where other.trust_code = s.trust_code and lower(other.name) = lower(s.name)
               and other.closed_on is null and other.id <> s.id))
         order by lower(name), id`,
        [trust, JSON.stringify(this.#checked(names))],
      ),
    );
    const services = await this.request.get(ServiceDirectory).byIds(rows.map((row) => row.id));
    return services.filter((service) => service !== null);
  }

  /**
   * The services of a trust with these names; those that are missing are made, as services of setting OTHER without a
   * place. Safe to repeat.
   * @throws NotFoundError when there is no such trust
   */
  async ensure(trust: string, names: readonly string[]): Promise<CareService[]> {
    requireSystem(this.request.viewer, 'make services by name');
    const found = new Set((await this.find(trust, names)).map((service) => service.name.toLowerCase()));
    const missing = new Map(
      this.#checked(names)
        .map((name) => name.trim())
        .filter((name) => name !== '' && !found.has(name.toLowerCase()))
        .map((name) => [name.toLowerCase(), { id: v7(), name }]),
    );
    if (missing.size > 0) await this.#create(trust, [...missing.values()]);
    return this.find(trust, names);
  }

  #checked(names: readonly string[]): readonly string[] {
    if (names.length <= maxNames && names.every(isText)) return names;
    throw new DomainError(
      'BAD_USER_INPUT',
      `Give at most ${maxNames} names at once, without control characters.`,
    );
  }

  async #create(trust: string, services: readonly { id: string; name: string }[]): Promise<void> {
    await this.request.work(async (em) => {
      const [known] = await em.execute<object[]>('select from trust where ods_code = ?', [trust]);
      if (!known) throw new NotFoundError('trust');
      await em.execute(
        `with made as (
           insert into service (id, trust_code, kind, setting, name)
           select id, ?, 'SERVICE', 'OTHER', name from jsonb_to_recordset(?::jsonb) as wanted(id uuid, name text)
           on conflict do nothing returning id, name)
         insert into service_name (service_id, name, valid_from) select id, name, '-infinity' from made`,
        [trust, JSON.stringify(services)],
      );
    });
  }
}
