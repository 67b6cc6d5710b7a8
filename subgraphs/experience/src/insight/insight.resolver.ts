import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { Insight } from './insight.entity.js';
import { CiteInsightInput, DateSourceOrganisationInput, InsightVersionInput } from './insight.input.js';
import { InsightService } from './insight.service.js';
import { SourceOrganisation } from './source-organisation.entity.js';

const InsightConnection = connectionOf(Insight, 'Insight');

const CiteInsightResult = createUnionType({
  name: 'CiteInsightResult',
  description: 'The insight as it is cited, or what to put right.',
  types: () => [Insight, ValidationProblem] as const,
});

const DateSourceOrganisationResult = createUnionType({
  name: 'DateSourceOrganisationResult',
  description: 'The body with its days, or what to put right.',
  types: () => [SourceOrganisation, ValidationProblem] as const,
});

@Resolver(() => Insight)
export class InsightResolver {
  @Query(() => InsightConnection, {
    description:
      "What others found out about a trust, last published first, for who reads the trust's live figures.",
  })
  insights(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Insight>> {
    return context.get(InsightService).list(trust, page);
  }

  @Query(() => Insight, {
    nullable: true,
    description:
      'One insight; null when there is none, when it was taken away, or when it is not yours to see.',
  })
  insight(
    @Arg('id', () => ID, { description: 'Identifier of the insight.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Insight | null> {
    return context.get(InsightService).find(id);
  }

  @Query(() => [SourceOrganisation], {
    description: 'The bodies that a trust cites, by name, for its experience team.',
  })
  sourceOrganisations(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<SourceOrganisation[]> {
    return context.get(InsightService).bodies(trust);
  }

  @Mutation(() => CiteInsightResult, {
    description:
      'Cites what somebody published about a trust, for its experience team. Safe to repeat with the same idempotency key.',
  })
  citeInsight(
    @Arg('input', () => CiteInsightInput, { description: 'The insight.' }) input: CiteInsightInput,
    @Ctx() context: RequestContext,
  ): Promise<Insight | ValidationProblem> {
    return context.get(InsightService).cite(input);
  }

  @Mutation(() => Insight, {
    description: 'Takes a citation away. CONFLICT when it was changed meanwhile.',
  })
  withdrawInsight(
    @Arg('input', () => InsightVersionInput, { description: 'The insight.' }) input: InsightVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Insight> {
    return context.get(InsightService).withdraw(input);
  }

  @Mutation(() => DateSourceOrganisationResult, {
    description: 'Says from when to when a body that is cited exists, and what took over its work.',
  })
  dateSourceOrganisation(
    @Arg('input', () => DateSourceOrganisationInput, { description: 'The body and its days.' })
    input: DateSourceOrganisationInput,
    @Ctx() context: RequestContext,
  ): Promise<SourceOrganisation | ValidationProblem> {
    return context.get(InsightService).date(input);
  }

  @FieldResolver(() => TrustReference, { description: 'The trust that it is about.' })
  trust(@Root() insight: Insight): TrustReference {
    return TrustReference.of(insight.trustCode);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that it is about; null for the trust as a whole.',
  })
  service(@Root() insight: Insight): ServiceReference | null {
    return ServiceReference.of(insight.serviceId);
  }

  @FieldResolver(() => [ThemeReference], { description: 'What it is about.' })
  themes(@Root() insight: Insight): ThemeReference[] {
    return insight.themeCodes.map((code) => ThemeReference.of(code));
  }
}
