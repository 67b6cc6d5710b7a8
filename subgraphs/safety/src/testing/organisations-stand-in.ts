import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { defineSlice } from '@wesaid/shared/schema';
import { startSubgraph } from '@wesaid/shared/server';
import { StandInThemes } from './stand-in-themes.resolver.js';

/** A small organisations subgraph over real HTTP, for tests of what this subgraph asks it. */
export interface OrganisationsStandIn {
  readonly address: SubgraphAddress;
  stop(): Promise<void>;
}

/** Starts the stand-in on a free port. It needs no database. */
export async function startOrganisationsStandIn(): Promise<OrganisationsStandIn> {
  const signingKey = 'a signing key that is used in tests only';
  const subgraph = await startSubgraph({
    name: 'organisations',
    slices: [defineSlice({ name: 'themes', resolvers: [StandInThemes] })],
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    signingKey,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  return { address: { name: 'organisations', url: subgraph.url, signingKey }, stop: () => subgraph.stop() };
}
