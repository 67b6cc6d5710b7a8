import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Committee } from './committee.entity.js';
import { AddCommitteeMemberInput, CreateCommitteeInput } from './committee.input.js';
import { CommitteeService } from './committee.service.js';
import { CommitteeMember } from './committee-member.entity.js';

/** One page of committees. */
export const CommitteeConnection = connectionOf(Committee, 'Committee');
const CommitteeMemberConnection = connectionOf(CommitteeMember, 'CommitteeMember');

const CreateCommitteeResult = createUnionType({
  name: 'CreateCommitteeResult',
  description: 'The committee that was set up, or what to put right first.',
  types: () => [Committee, ValidationProblem] as const,
});

const AddCommitteeMemberResult = createUnionType({
  name: 'AddCommitteeMemberResult',
  description: 'The place that the person was given, or what to put right first.',
  types: () => [CommitteeMember, ValidationProblem] as const,
});

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => CommitteeConnection, {
    description:
      'The committees on which you sit today, in the order in which they were set up. UNAUTHENTICATED without signing in.',
  })
  myCommittees(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Committee>> {
    return context.get(CommitteeService).ofViewer(page);
  }

  @Query(() => CommitteeMemberConnection, {
    description:
      "Everybody who has, had or will have a place on a committee, in the order in which they were added, for the trust's safety specialists. NOT_FOUND for a committee that you cannot see, FORBIDDEN for people who only sit on it.",
  })
  committeeMembers(
    @Arg('committee', () => ID, { description: 'The committee whose members are wanted.' }) committee: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<CommitteeMember>> {
    return context.get(CommitteeService).members(committee, page);
  }

  @Mutation(() => CreateCommitteeResult, {
    description: 'Sets up a committee of a trust, for its safety specialists. FORBIDDEN for everybody else.',
  })
  createCommittee(
    @Arg('input', () => CreateCommitteeInput, { description: 'The committee to set up.' })
    input: CreateCommitteeInput,
    @Ctx() context: RequestContext,
  ): Promise<Committee | ValidationProblem> {
    return context.get(CommitteeService).create(input);
  }

  @Mutation(() => AddCommitteeMemberResult, {
    description:
      "Gives a person a place on a committee, for the trust's safety specialists. NOT_FOUND for a committee that you cannot see, FORBIDDEN for people who only sit on it.",
  })
  addCommitteeMember(
    @Arg('input', () => AddCommitteeMemberInput, { description: "The person's place." })
    input: AddCommitteeMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeMember | ValidationProblem> {
    return context.get(CommitteeService).addMember(input);
  }
}
