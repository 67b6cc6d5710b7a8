import { Service } from '@wesaid/shared/server';
import type { Trust } from '../trust/trust.entity.js';
import { Signpost } from './signpost.entity.js';

/** Where to turn for help. Public, so every viewer may read it. */
export class SignpostService extends Service {
  /** The national signposts in their order, a trust's own standing in the place of the national one of its kind. */
  async ofTrust(trust: Trust): Promise<Signpost[]> {
    const rows = await this.request.work((em) =>
      em.find(Signpost, { $or: [{ trustCode: trust.odsCode }, { trustCode: null }] }, { orderBy: { position: 'asc' } }),
    );
    const own = new Set(rows.filter((row) => row.trustCode !== null).map((row) => row.kind));
    return rows.filter((row) => row.trustCode !== null || !own.has(row.kind));
  }
}
