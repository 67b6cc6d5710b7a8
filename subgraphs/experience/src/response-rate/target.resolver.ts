import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { Target, TargetProgress } from './target.entity.js';
import { AddTargetInput, TargetVersionInput } from './target.input.js';
import { TargetService } from './target.service.js';

const AddTargetResult = createUnionType({
  name: 'AddTargetResult',
  description: 'The target, or what to put right.',
  types: () => [Target, ValidationProblem] as const,
});

@Resolver(() => Target)
export class TargetResolver {
  @Mutation(() => AddTargetResult, {
    description:
      'Sets a target of a trust, for its experience lead. Safe to repeat with the same idempotency key.',
  })
  addTarget(
    @Arg('input', () => AddTargetInput, { description: 'The target.' }) input: AddTargetInput,
    @Ctx() context: RequestContext,
  ): Promise<Target | ValidationProblem> {
    return context.get(TargetService).add(input);
  }

  @Mutation(() => Target, { description: 'Takes a target away, and gives it for the last time.' })
  removeTarget(
    @Arg('input', () => TargetVersionInput, { description: 'The target.' }) input: TargetVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Target> {
    return context.get(TargetService).remove(input);
  }

  @FieldResolver(() => TargetProgress, {
    nullable: true,
    description: 'How far it is, for staff of the trust; null with an error while that cannot be read.',
  })
  progress(@Root() target: Target, @Ctx() context: RequestContext): Promise<TargetProgress> {
    return context.get(TargetService).progress(target);
  }
}

@Resolver(() => TrustReference)
export class TrustTargetsResolver {
  @FieldResolver(() => [Target], {
    nullable: true,
    description:
      'What the trust wants to reach, by the days until when, at most 50, for its own staff; null with FORBIDDEN for everybody else.',
  })
  targets(@Root() { odsCode }: TrustReference, @Ctx() context: RequestContext): Promise<Target[]> {
    return context.get(TargetService).of(odsCode);
  }
}
