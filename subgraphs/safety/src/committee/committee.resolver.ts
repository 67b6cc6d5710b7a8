import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Committee } from './committee.entity.js';
import {
  AddCommitteeMemberInput,
  CreateCommitteeInput,
  EndCommitteeMembershipInput,
} from './committee.input.js';
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

const EndCommitteeMembershipResult = createUnionType({
  name: 'EndCommitteeMembershipResult',
  description: 'The place with its last day, or what to put right first.',
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

  @Query(() => Committee, {
    nullable: true,
    description: 'One committee; null when there is none that you may see.',
  })
  async committee(
    @Arg('id', () => ID, { description: 'Identifier of the committee.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Committee | null> {
    const [committee] = await context.get(CommitteeService).byReferences([{ id }]);
    return committee ?? null;
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

  @Mutation(() => EndCommitteeMembershipResult, {
    description:
      "Ends a person's place on a committee with a day, for the trust's safety specialists. NOT_FOUND for a place that you cannot see, FORBIDDEN for your own when you only sit there, CONFLICT when it was changed meanwhile.",
  })
  endCommitteeMembership(
    @Arg('input', () => EndCommitteeMembershipInput, { description: 'The place and its last day.' })
    input: EndCommitteeMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeMember | ValidationProblem> {
    return context.get(CommitteeService).endMembership(input);
  }
}
