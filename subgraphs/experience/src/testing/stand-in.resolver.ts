import type { ReferenceBatch } from '@wesaid/shared/schema';
import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, pageOf } from '@wesaid/shared/types';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  standInThemes,
  type StandInData,
  type StandInServiceRow,
  type StandInThemeRow,
} from './stand-in-data.js';
import {
  StandInEnsureInput,
  StandInGrant,
  StandInMapping,
  StandInService,
  StandInServices,
  StandInTheme,
  StandInTrust,
} from './stand-in.types.js';

const dataOf = (context: RequestContext): StandInData => context.process.settings as StandInData;
const published = ({ id, name, trust }: StandInServiceRow): StandInService => ({
  id,
  name,
  trust: { odsCode: trust },
});

const serviceOf = (id: unknown, context: RequestContext): StandInService | null => {
  const row = dataOf(context).services.find((service) => service.id === id);
  return row ? published(row) : null;
};

/** The services of many references, in their order; null for what is no service. */
export const servicesOf: ReferenceBatch = (references, context) =>
  Promise.resolve(references.map(({ id }) => serviceOf(id, context)));

@Resolver()
export class StandInResolver {
  @Query(() => StandInTrust, { nullable: true })
  trust(@Arg('odsCode', () => OdsCode) odsCode: string, @Ctx() context: RequestContext): StandInTrust | null {
    return dataOf(context).trusts.has(odsCode) ? { odsCode } : null;
  }

  @Query(() => StandInService, { nullable: true })
  service(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): StandInService | null {
    return serviceOf(id, context);
  }

  @Query(() => [StandInGrant])
  viewerGrants(
    @Arg('issuer', () => String) _issuer: string,
    @Arg('subject', () => String) subject: string,
    @Ctx() context: RequestContext,
  ): readonly StandInGrant[] {
    return dataOf(context).grants.get(subject) ?? [];
  }

  @Query(() => [StandInService])
  servicesByName(
    @Arg('trust', () => OdsCode) trust: string,
    @Arg('names', () => [String]) names: string[],
    @Ctx() context: RequestContext,
  ): StandInService[] {
    return dataOf(context).byName(trust, names, false).map(published);
  }

  @Mutation(() => [StandInService])
  ensureServices(
    @Arg('input', () => StandInEnsureInput) { trust, names }: StandInEnsureInput,
    @Ctx() context: RequestContext,
  ): StandInService[] {
    return dataOf(context).byName(trust, names, true).map(published);
  }

  @Query(() => [StandInTheme])
  themes(@Arg('version', () => Int, { nullable: true }) version: number | null): readonly StandInThemeRow[] {
    const wanted = version ?? 7;
    return standInThemes.filter(
      ({ sinceVersion, untilVersion }) => sinceVersion <= wanted && (untilVersion ?? wanted) >= wanted,
    );
  }
}

@Resolver(() => StandInService)
export class StandInServiceResolver {
  @FieldResolver(() => StandInService, { nullable: true })
  parent(@Root() { id }: StandInService, @Ctx() context: RequestContext): StandInService | null {
    return serviceOf(dataOf(context).services.find((service) => service.id === id)?.parent, context);
  }
}

@Resolver(() => StandInTrust)
export class StandInTrustResolver {
  @FieldResolver(() => StandInServices)
  services(
    @Root() trust: StandInTrust,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() context: RequestContext,
  ): StandInServices {
    const rows = dataOf(context).services.filter((service) => service.trust === trust.odsCode);
    const start = rows.findIndex(({ id }) => id === after) + 1;
    return pageOf(rows.slice(start, start + first + 1).map(published), first, ({ id }) => id);
  }
}

@Resolver(() => StandInTheme)
export class StandInThemeResolver {
  @FieldResolver(() => StandInMapping, { nullable: true })
  mapping(@Root() { status, became }: StandInThemeRow): StandInMapping | null {
    if (status === null) return null;
    return { status, theme: standInThemes.find(({ code }) => code === became) ?? null };
  }
}
