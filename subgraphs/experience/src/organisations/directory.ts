import type { SubgraphClient } from '@wesaid/shared/delivery';
import type { Grant } from '@wesaid/shared/identity';
import { DomainError, UnavailableError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';

/** The themes that feedback may be labelled with. */
export interface Taxonomy {
  /** Number of the newest version. */
  readonly version: number;
  readonly codes: ReadonlySet<string>;
  /** Names, as the taxonomy writes them. */
  readonly names: ReadonlyMap<string, string>;
  /** Codes of the labels that only say that nothing fitted: they count in no ranking. */
  readonly unranked: ReadonlySet<string>;
  /** Code of the major theme of each theme; null for a major theme. */
  readonly parents: ReadonlyMap<string, string | null>;
}

/** A service as organisations knows it. */
export interface KnownService {
  readonly id: string;
  readonly name: string;
}

interface ServicePage {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A service with those that it is part of; the last that was asked for has none. */
interface ServiceWithParents {
  readonly id: string;
  readonly parent?: ServiceWithParents | null;
}

const topOf = ({ id, parent }: ServiceWithParents): string => (parent ? topOf(parent) : id);

const servicesAtOnce = 100;
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

  /** The first 50 services of a trust, by name; none when there is no such trust. */
  async servicesOf(trust: string): Promise<KnownService[]> {
    const answer = await this.ask<{ trust: { services: { nodes: KnownService[] } } | null }>(
      'query ($trust: OdsCode!) { trust(odsCode: $trust) { services(first: 50) { nodes { id name } } } }',
      { trust },
    );
    return answer?.trust?.services.nodes ?? [];
  }

  /** How many open services a trust has. */
  async countServices(trust: string): Promise<number> {
    type Found = { trust: { services: ServicePage } | null };
    let count = 0;
    let after: string | null = null;
    do {
      const answer: Found | null = await this.ask<Found>(
        `query ($trust: OdsCode!, $after: String) { trust(odsCode: $trust) {
           services(first: 50, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { trust, after },
      );
      const page: ServicePage | undefined = answer?.trust?.services;
      count += page?.nodes.length ?? 0;
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return count;
  }

  /**
   * The directorates of services, by their identifiers: the service at the top of those that each is part of, four levels
   * up at most. A service that is part of none stands for itself; what is no service is missing.
   */
  async directoratesOf(services: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let start = 0; start < services.length; start += servicesAtOnce) {
      const ids = services.slice(start, start + servicesAtOnce);
      const answer = await this.ask<{ _entities: (ServiceWithParents | null)[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) {
           ... on Service { id parent { id parent { id parent { id parent { id } } } } } } }`,
        { of: ids.map((id) => ({ __typename: 'Service', id })) },
      );
      for (const [index, service] of (answer?._entities ?? []).entries()) {
        const id = ids[index];
        if (id !== undefined && service) found.set(id, topOf(service));
      }
    }
    return found;
  }

  /**
   * What a person may be now, for what is done for them while they are away.
   * @param subject issuer and subject, as row-level security knows them
   */
  async grantsOf(subject: string): Promise<readonly Grant[]> {
    const bar = subject.indexOf('|');
    const answer = await this.ask<{ viewerGrants: Grant[] }>(
      `query ($issuer: String!, $subject: String!) {
         viewerGrants(issuer: $issuer, subject: $subject) { role organisation services } }`,
      { issuer: subject.slice(0, bar), subject: subject.slice(bar + 1) },
    );
    return answer?.viewerGrants ?? [];
  }

  /** Whether there is a trust with this code. */
  async hasTrust(trust: string): Promise<boolean> {
    const answer = await this.ask<{ trust: object | null }>(
      'query ($trust: OdsCode!) { trust(odsCode: $trust) { odsCode } }',
      { trust },
    );
    return Boolean(answer?.trust);
  }

  /**
   * The services of a trust with these names, by name in small letters.
   * @param missing whether those that are missing are made
   */
  async servicesByName(
    trust: string,
    names: readonly string[],
    missing: 'create' | 'reject',
  ): Promise<Map<string, string>> {
    if (names.length === 0) return new Map();
    const answer = await this.ask<{ services: KnownService[] }>(
      missing === 'create'
        ? `mutation ($trust: OdsCode!, $names: [String!]!) {
             services: ensureServices(input: { trust: $trust, names: $names }) { id name } }`
        : 'query ($trust: OdsCode!, $names: [String!]!) { services: servicesByName(trust: $trust, names: $names) { id name } }',
      { trust, names },
    );
    return new Map(answer?.services.map(({ id, name }) => [name.toLowerCase(), id]));
  }

  /**
   * The newest taxonomy.
   * @throws UnavailableError when organisations does not answer
   */
  async taxonomy(): Promise<Taxonomy> {
    if (this.remembered && this.remembered.until > Date.now()) return this.remembered.taxonomy;
    const answer = await this.ask<{
      themes: {
        code: string;
        name: string;
        sinceVersion: number;
        ranked: boolean;
        parent: { code: string } | null;
      }[];
    }>('{ themes { code name sinceVersion ranked parent { code } } }', {});
    if (!answer) throw new UnavailableError();
    const { themes } = answer;
    const taxonomy = {
      version: Math.max(...themes.map(({ sinceVersion }) => sinceVersion)),
      codes: new Set(themes.map(({ code }) => code)),
      names: new Map(themes.map(({ code, name }) => [code, name])),
      unranked: new Set(themes.flatMap(({ code, ranked }) => (ranked ? [] : [code]))),
      parents: new Map(themes.map(({ code, parent }) => [code, parent?.code ?? null])),
    };
    this.remembered = { taxonomy, until: Date.now() + taxonomyMillis };
    return taxonomy;
  }

  /**
   * The themes of the newest taxonomy that labels of a version stand for, by the name of the label in small letters.
   * Labels that the newest version covers in part or not at all are left out: guessing would make wrong figures.
   */
  async themesByLabel(version: number): Promise<Map<string, string>> {
    const answer = await this.ask<{
      themes: {
        code: string;
        name: string;
        mapping: { status: string; theme: { code: string } | null } | null;
      }[];
    }>(
      'query ($version: Int!) { themes(version: $version) { code name mapping { status theme { code } } } }',
      { version },
    );
    const { codes } = await this.taxonomy();
    const pairs = (answer?.themes ?? []).flatMap(({ code, name, mapping }): [string, string][] => {
      const whole = mapping === null || ['SAME', 'MERGED'].includes(mapping.status);
      const target = mapping?.theme?.code ?? code;
      return whole && codes.has(target) ? [[name.toLowerCase(), target]] : [];
    });
    return new Map(pairs);
  }

  /** Asks organisations; null when it says that the question itself does not fit, as with an identifier that is none. */
  private async ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data | null> {
    try {
      return await this.organisations.call<Data>('experience', query, variables);
    } catch (failure) {
      if (failure instanceof DomainError && ['BAD_USER_INPUT', 'NOT_FOUND'].includes(failure.code))
        return null;
      throw new UnavailableError();
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
