import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
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
import { Committee } from '../committee/committee.entity.js';
import { Meeting } from './meeting.entity.js';
import { ScheduleMeetingInput, SetAgendaInput } from './meeting.input.js';
import { MeetingService } from './meeting.service.js';

const MeetingConnection = connectionOf(Meeting, 'Meeting');

const ScheduleMeetingResult = createUnionType({
  name: 'ScheduleMeetingResult',
  description: 'The meeting that was scheduled, or what to put right first.',
  types: () => [Meeting, ValidationProblem] as const,
});

const SetAgendaResult = createUnionType({
  name: 'SetAgendaResult',
  description: 'The meeting with its agenda, or what to put right first.',
  types: () => [Meeting, ValidationProblem] as const,
});

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, {
    nullable: true,
    description: 'One meeting; null when there is none of a committee that you may see.',
  })
  meeting(
    @Arg('id', () => ID, { description: 'Identifier of the meeting.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Meeting | null> {
    return context.get(MeetingService).find(id);
  }

  @Query(() => MeetingConnection, {
    description:
      'The meetings that are not over, of all committees that you may see, the next first. UNAUTHENTICATED without signing in.',
  })
  upcomingMeetings(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Meeting>> {
    return context.get(MeetingService).upcoming(page);
  }

  @Mutation(() => ScheduleMeetingResult, {
    description:
      "Schedules a meeting of a committee, for the trust's safety specialists. NOT_FOUND for a committee that you cannot see, FORBIDDEN for people who only sit on it.",
  })
  scheduleMeeting(
    @Arg('input', () => ScheduleMeetingInput, { description: 'The meeting to hold.' })
    input: ScheduleMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting | ValidationProblem> {
    return context.get(MeetingService).schedule(input);
  }

  @Mutation(() => SetAgendaResult, {
    description:
      "Sets the whole agenda of a meeting, for the trust's safety specialists. NOT_FOUND for a meeting that you cannot see, FORBIDDEN for people who only sit on the committee, CONFLICT when it was changed meanwhile.",
  })
  setAgenda(
    @Arg('input', () => SetAgendaInput, { description: 'The agenda.' }) input: SetAgendaInput,
    @Ctx() context: RequestContext,
  ): Promise<Meeting | ValidationProblem> {
    return context.get(MeetingService).setAgenda(input);
  }
}

/** What meetings add to a committee. */
@Resolver(() => Committee)
export class CommitteeMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    description: 'Its meetings, those to come and those that were, the latest first.',
  })
  meetings(
    @Root() committee: Committee,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Meeting>> {
    return context.get(MeetingService).ofCommittee(committee.id, page);
  }
}
