import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Involvee } from './involvee.entity.js';
import { AddInvolveeInput, ChangeInvolveeInput } from './involvee.input.js';
import { InvolveeService } from './involvee.service.js';

const InvolveeConnection = connectionOf(Involvee, 'Involvee');

const AddInvolveeResult = createUnionType({
  name: 'AddInvolveeResult',
  description: 'The person as the register knows them, or what to put right first.',
  types: () => [Involvee, ValidationProblem] as const,
});

const ChangeInvolveeResult = createUnionType({
  name: 'ChangeInvolveeResult',
  description: 'The person as the register knows them now, or what to put right first.',
  types: () => [Involvee, ValidationProblem] as const,
});

@Resolver(() => Involvee)
export class InvolveeResolver {
  @Query(() => InvolveeConnection, {
    description:
      'The register of involved people of a trust, last joined first, for its involvement team. FORBIDDEN for everybody else.',
  })
  involvees(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('interest', () => String, {
      nullable: true,
      description: 'Only people who want to be asked about this, whatever its capitals; all by default.',
    })
    interest: string | null | undefined,
    @Arg('skill', () => String, {
      nullable: true,
      description: 'Only people who can do this, whatever its capitals; all by default.',
    })
    skill: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Involvee>> {
    return context.get(InvolveeService).list(trust, { interest, skill }, page);
  }

  @Query(() => Involvee, {
    nullable: true,
    description:
      'One person on a register. Null when there is none, or when you are not in the involvement team of the trust.',
  })
  async involvee(
    @Arg('id', () => ID, { description: 'The person.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Involvee | null> {
    const [found] = await context.get(InvolveeService).byReferences([{ id }]);
    return found ?? null;
  }

  @Mutation(() => AddInvolveeResult, {
    description:
      'Adds somebody who agreed to it to the register of a trust, for its involvement team. FORBIDDEN for everybody else.',
  })
  addInvolvee(
    @Arg('input', () => AddInvolveeInput, { description: 'The person.' }) input: AddInvolveeInput,
    @Ctx() context: RequestContext,
  ): Promise<Involvee | ValidationProblem> {
    return context.get(InvolveeService).add(input);
  }

  @Mutation(() => ChangeInvolveeResult, {
    description:
      'Changes what the register knows about somebody, for the involvement team of the trust. CONFLICT when it was changed meanwhile.',
  })
  changeInvolvee(
    @Arg('input', () => ChangeInvolveeInput, { description: 'What is changed.' }) input: ChangeInvolveeInput,
    @Ctx() context: RequestContext,
  ): Promise<Involvee | ValidationProblem> {
    return context.get(InvolveeService).change(input);
  }
}
