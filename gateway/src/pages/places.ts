import { UnavailableError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { Operations } from '../graphql/operations.js';

/** Somewhere to turn to: a telephone number or a page. */
export interface Signpost {
  readonly title: string;
  readonly description: string | null;
  readonly telephone: string | null;
  readonly url: string | null;
}

/** Who gets the feedback of a hosted form. */
export interface Place {
  readonly trust: {
    readonly odsCode: string;
    readonly name: string;
    readonly synthetic: boolean;
    readonly signposts: readonly Signpost[];
  };
  /** The one service; null means the whole trust. */
  readonly service: { readonly id: string; readonly name: string } | null;
}

const trustFields = 'odsCode name synthetic signposts { title description telephone url }';

const serviceQuery = `query HostedService($id: ID!) { service(id: $id) { id name trust { ${trustFields} } } }`;

const trustQuery = `query HostedTrust($code: OdsCode!) { trust(odsCode: $code) { ${trustFields} } }`;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const odsCode = /^[a-z0-9]{1,20}$/i;

/** Finds out whom a hosted form is for. */
export class Places {
  readonly #cache = new ExpiringCache<Place | null>({ lifetimeMillis: 60_000, capacity: 5_000 });

  constructor(private readonly operations: Operations) {}

  /**
   * The place of an address, which names a service by its identifier or a whole trust by its code.
   * @returns null when there is none
   * @throws UnavailableError when it cannot be looked up now
   */
  async find(name: string): Promise<Place | null> {
    if (uuid.test(name)) return this.#cache.get(name, () => this.#service(name));
    if (odsCode.test(name)) return this.#cache.get(name.toUpperCase(), () => this.#trust(name.toUpperCase()));
    return null;
  }

  async #service(id: string): Promise<Place | null> {
    type Found = { service: { id: string; name: string; trust: Place['trust'] } | null };
    const { service } = await this.#ask<Found>(serviceQuery, { id });
    return service && { trust: service.trust, service: { id: service.id, name: service.name } };
  }

  async #trust(code: string): Promise<Place | null> {
    const { trust } = await this.#ask<{ trust: Place['trust'] | null }>(trustQuery, { code });
    return trust && { trust, service: null };
  }

  async #ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.operations.run<Data>({ query, variables, viewer: anonymous });
    if (!data || errors.length > 0) throw new UnavailableError();
    return data;
  }
}
