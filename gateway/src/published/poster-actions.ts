import { UnavailableError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { Operations } from '../graphql/operations.js';
import type { Place } from '../pages/places.js';
import type { PosterAction } from './poster-layout.js';

const query = `query Poster($code: OdsCode!, $service: ID) {
  trust(odsCode: $code) {
    actions(first: 4, service: $service) {
      nodes { said did label publishedOn synthetic service { name } }
    }
  }
}`;

interface Found {
  readonly trust: { readonly actions: { readonly nodes: readonly PosterAction[] } | null } | null;
}

/** Reads what may stand on posters, as everybody may. */
export class PosterActions {
  readonly #cache = new ExpiringCache<readonly PosterAction[]>({ lifetimeMillis: 60_000, capacity: 1_000 });

  constructor(private readonly operations: Operations) {}

  /**
   * The newest published actions of a service, or of a whole trust.
   * @throws UnavailableError while they cannot be read
   */
  of({ trust, service }: Place): Promise<readonly PosterAction[]> {
    const variables = { code: trust.odsCode, service: service?.id ?? null };
    return this.#cache.get(JSON.stringify(variables), async () => {
      const { data, errors } = await this.operations.run<Found>({ query, variables, viewer: anonymous });
      if (!data?.trust?.actions || errors.length > 0) throw new UnavailableError();
      return data.trust.actions.nodes;
    });
  }
}
