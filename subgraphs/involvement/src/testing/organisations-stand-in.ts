import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { defineSlice } from '@wesaid/shared/schema';
import { startSubgraph } from '@wesaid/shared/server';
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { ThemeCode } from '@wesaid/shared/types';

@ObjectType('Theme')
class StandInTheme {
  @Field(() => ThemeCode)
  code!: string;

  @Field(() => Int)
  sinceVersion!: number;

  @Field(() => StandInTheme, { nullable: true })
  parent!: StandInTheme | null;
}

const major = (code: string): StandInTheme => ({ code, sinceVersion: 6, parent: null });
const [staff, journey, location] = ['staff', 'patient-journey-and-service-coordination', 'travel'].map(major);

/** The themes that the stand-in for organisations knows. */
export const standInThemes: readonly StandInTheme[] = [
  ...[staff, journey, location].flatMap((theme) => theme ?? []),
  { code: 'staff-manner', sinceVersion: 6, parent: staff ?? null },
  { code: 'discharge', sinceVersion: 7, parent: journey ?? null },
  { code: 'parking', sinceVersion: 6, parent: location ?? null },
];

@Resolver(() => StandInTheme)
class StandInResolver {
  @Query(() => [StandInTheme])
  themes(): readonly StandInTheme[] {
    return standInThemes;
  }
}

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
    slices: [defineSlice({ name: 'stand-in', resolvers: [StandInResolver] })],
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    signingKey,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  return { address: { name: 'organisations', url: subgraph.url, signingKey }, stop: () => subgraph.stop() };
}
