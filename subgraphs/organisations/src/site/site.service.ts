import { Service } from '@wesaid/shared/server';
import DataLoader from 'dataloader';
import { Site } from './site.entity.js';

/** Finds sites. The register is public, so every viewer may read it. */
export class SiteService extends Service {
  readonly #byId = new DataLoader((ids: readonly string[]) => this.#find(ids));

  /** The site with this identifier; null when there is none. */
  async byId(id: string): Promise<Site | null> {
    return this.#byId.load(id);
  }

  async #find(ids: readonly string[]): Promise<(Site | null)[]> {
    const sites = await this.request.work((em) => em.find(Site, { id: { $in: [...ids] } }));
    const byId = new Map(sites.map((site) => [site.id, site]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
