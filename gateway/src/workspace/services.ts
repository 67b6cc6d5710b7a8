import type { Choice } from './fields.js';
import { pageEnd, type PageEnd } from './list-page.js';
import type { Visit } from './visit.js';

/** A service of a trust. */
export interface ServiceName {
  readonly id: string;
  readonly name: string;
  /** Where it is; null when it is tied to no one place. */
  readonly site: { readonly id: string; readonly name: string } | null;
}

/** One page of the open services of a trust. */
export const servicesDocument = `query WorkspaceServices($trust: OdsCode!, $after: String) {
  trust(odsCode: $trust) { services(first: 50, after: $after) { nodes { id name site { id name } } ${pageEnd} } }
}`;

/** A list longer than this is no list to choose from. */
const mostPages = 10;

/** The open services of the trust that somebody works for, by name. */
export async function readServices(visit: Visit): Promise<readonly ServiceName[]> {
  type Found = { trust: { services: { nodes: ServiceName[]; pageInfo: PageEnd } } | null };
  const services: ServiceName[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { trust }: Found = await visit.ask<Found>(servicesDocument, { trust: visit.organisation, after });
    services.push(...(trust?.services.nodes ?? []));
    if (!trust?.services.pageInfo.hasNextPage) break;
    after = trust.services.pageInfo.endCursor;
  }
  return services;
}

/** The trust as a whole and its services, as choices; the whole trust is the empty value. */
export const serviceChoices = (services: readonly ServiceName[]): readonly Choice[] => [
  { value: '', label: 'The trust as a whole' },
  ...services.map(({ id, name }) => ({ value: id, label: name })),
];
