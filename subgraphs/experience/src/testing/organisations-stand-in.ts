import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { defineSlice } from '@wesaid/shared/schema';
import { startSubgraph } from '@wesaid/shared/server';
import { StandInData } from './stand-in-data.js';
import {
  servicesOf,
  StandInResolver,
  StandInServiceResolver,
  StandInThemeResolver,
  StandInTrustResolver,
} from './stand-in.resolver.js';

/** A small organisations subgraph over real HTTP, for tests of what this subgraph asks it. */
export interface OrganisationsStandIn {
  readonly address: SubgraphAddress;
  /** What it knows. */
  readonly data: StandInData;
  stop(): Promise<void>;
}

/** Starts the stand-in on a free port. It needs no database. */
export async function startOrganisationsStandIn(): Promise<OrganisationsStandIn> {
  const signingKey = 'a signing key that is used in tests only';
  const data = new StandInData();
  const resolvers = [StandInResolver, StandInServiceResolver, StandInTrustResolver, StandInThemeResolver];
  const subgraph = await startSubgraph({
    name: 'organisations',
    slices: [defineSlice({ name: 'stand-in', resolvers, references: { Service: servicesOf } })],
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    signingKey,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    settings: data,
  });
  return {
    data,
    address: { name: 'organisations', url: subgraph.url, signingKey },
    stop: () => subgraph.stop(),
  };
}
