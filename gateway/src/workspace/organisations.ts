import { ExpiringCache } from '../cache/expiring-cache.js';
import type { Operations } from '../graphql/operations.js';
import { anonymous } from '@wesaid/shared/identity';

/** A trust or an integrated care board at which somebody works. */
export interface Organisation {
  readonly odsCode: string;
  readonly name: string;
  /** Whether what stands there was made up for demonstration. */
  readonly synthetic: boolean;
}

interface Found {
  readonly trust: { name: string; synthetic: boolean } | null;
  readonly integratedCareBoard: { name: string } | null;
}

const organisationQuery = `query WorkspaceOrganisation($code: OdsCode!) {
  trust(odsCode: $code) { name synthetic }
  integratedCareBoard(odsCode: $code) { name }
}`;

/** Knows what the organisations of a workspace are called. */
export class Organisations {
  readonly #cache = new ExpiringCache<Organisation>({ lifetimeMillis: 60_000, capacity: 1_000 });

  constructor(private readonly operations: Operations) {}

  /** Its name as it is today; its code stands for it while that cannot be looked up. */
  async find(odsCode: string): Promise<Organisation> {
    try {
      return await this.#cache.get(odsCode, () => this.#lookUp(odsCode));
    } catch {
      return { odsCode, name: odsCode, synthetic: false };
    }
  }

  async #lookUp(odsCode: string): Promise<Organisation> {
    const { data } = await this.operations.run<Found>({
      query: organisationQuery,
      variables: { code: odsCode },
      viewer: anonymous,
    });
    const found = data?.trust ?? data?.integratedCareBoard;
    if (!found) throw new Error('The organisation cannot be looked up.');
    return { odsCode, name: found.name, synthetic: data?.trust?.synthetic ?? false };
  }
}
