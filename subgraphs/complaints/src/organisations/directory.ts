import type { SubgraphClient } from '@wesaid/shared/delivery';
import { DomainError, UnavailableError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';

/** The themes that cases may be labelled with. */
export interface Taxonomy {
  /** Number of the newest version. */
  readonly version: number;
  /** The code of each theme and of the major theme that it belongs to; null for a major theme. */
  readonly parents: ReadonlyMap<string, string | null>;
}

const rememberedServices = 10_000;
const taxonomyMillis = 60_000;

/**
 * What this subgraph has to know of organisations. Only what was once confirmed is remembered, in the process: a
 * service never moves to another trust, and a taxonomy changes by the year.
 */
export class Directory {
  private readonly services = new Map<string, string>();
  private remembered: { readonly taxonomy: Taxonomy; readonly until: number } | null = null;

  constructor(private readonly organisations: SubgraphClient) {}

  /**
   * The identifier of a service in its one form; null when it is none of the trust's.
   * @throws UnavailableError when organisations does not answer and the service is not remembered
   */
  async serviceOf(trust: string, id: string): Promise<string | null> {
    const key = JSON.stringify([trust, id]);
    const known = this.services.get(key);
    if (known !== undefined) return known;
    const answer = await this.ask<{ service: { id: string; trust: { odsCode: string } } | null }>(
      'query ($id: ID!) { service(id: $id) { id trust { odsCode } } }',
      { id },
    );
    if (answer?.service?.trust.odsCode !== trust) return null;
    if (this.services.size >= rememberedServices) this.services.clear();
    this.services.set(key, answer.service.id);
    return answer.service.id;
  }

  /** The identifiers of the first 50 services of a trust, by name; none when there is no such trust. */
  async servicesOf(trust: string): Promise<string[]> {
    const answer = await this.ask<{ trust: { services: { nodes: { id: string }[] } } | null }>(
      'query ($trust: OdsCode!) { trust(odsCode: $trust) { services(first: 50) { nodes { id } } } }',
      { trust },
    );
    return (answer?.trust?.services.nodes ?? []).map(({ id }) => id);
  }

  /**
   * The newest taxonomy.
   * @throws UnavailableError when organisations does not answer
   */
  async taxonomy(): Promise<Taxonomy> {
    if (this.remembered && this.remembered.until > Date.now()) return this.remembered.taxonomy;
    const answer = await this.ask<{
      themes: { code: string; sinceVersion: number; parent: { code: string } | null }[];
    }>('{ themes { code sinceVersion parent { code } } }', {});
    if (!answer) throw new UnavailableError();
    const { themes } = answer;
    const taxonomy = {
      version: Math.max(...themes.map(({ sinceVersion }) => sinceVersion)),
      parents: new Map(themes.map(({ code, parent }) => [code, parent?.code ?? null])),
    };
    this.remembered = { taxonomy, until: Date.now() + taxonomyMillis };
    return taxonomy;
  }

  /** Asks organisations; null when it says that the question itself does not fit, as with an identifier that is none. */
  private async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data | null> {
    try {
      return await this.organisations.call<Data>('complaints', query, variables);
    } catch (failure) {
      if (failure instanceof DomainError && ['BAD_USER_INPUT', 'NOT_FOUND'].includes(failure.code))
        return null;
      throw new UnavailableError(failure);
    }
  }
}

const directories = new WeakMap<SubgraphClient, Directory>();

/** The directory of the process that a request runs in. */
export function directoryFor(request: RequestContext): Directory {
  const client = request.process.subgraphs['organisations'];
  if (!client) throw new UnavailableError();
  let directory = directories.get(client);
  if (!directory) {
    directory = new Directory(client);
    directories.set(client, directory);
  }
  return directory;
}
