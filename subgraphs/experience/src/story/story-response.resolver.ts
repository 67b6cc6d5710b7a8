import type { RequestContext } from '@wesaid/shared/server';
import {
  connectionOf,
  dayInLondon,
  LocalDate,
  OdsCode,
  PageArgs,
  ValidationProblem,
  type Page,
} from '@wesaid/shared/types';
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
import { actorOf } from './moderation.policy.js';
import { StoryResponseDraft } from './story-response.entity.js';
import {
  DecideStoryResponseInput,
  RespondToStoryInput,
  StoryResponseVersionInput,
} from './story-response.input.js';
import { StoryResponseService } from './story-response.service.js';

const StoryResponseDraftConnection = connectionOf(StoryResponseDraft, 'StoryResponseDraft');

const RespondToStoryResult = createUnionType({
  name: 'RespondToStoryResult',
  description: 'The response as it stands now, or what to put right.',
  types: () => [StoryResponseDraft, ValidationProblem] as const,
});

type Result = Promise<StoryResponseDraft | ValidationProblem>;

@Resolver(() => StoryResponseDraft)
export class StoryResponseResolver {
  @Query(() => StoryResponseDraftConnection, {
    description: 'Responses of a trust to stories that wait for another person to read them, newest first.',
  })
  storyResponsesWaiting(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StoryResponseDraft>> {
    return context.get(StoryResponseService).waiting(trust, page);
  }

  @Mutation(() => RespondToStoryResult, {
    description:
      'Responds to a story for a service or the trust. Another person reads it before it is published; plain replies of authors with ten published responses appear at once. Safe to repeat with the same idempotency key.',
  })
  respondToStory(
    @Arg('input', () => RespondToStoryInput, { description: 'The response.' }) input: RespondToStoryInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(StoryResponseService).respond(input);
  }

  @Mutation(() => RespondToStoryResult, {
    description:
      'Publishes a response that waits, or says why not; nobody decides about their own. CONFLICT when it was changed meanwhile.',
  })
  decideStoryResponse(
    @Arg('input', () => DecideStoryResponseInput, { description: 'The decision.' })
    input: DecideStoryResponseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(StoryResponseService).decide(input);
  }

  @Mutation(() => RespondToStoryResult, {
    description:
      'Takes a response back, by its author or a moderator: nobody reads it any more. CONFLICT when it was changed meanwhile.',
  })
  takeBackStoryResponse(
    @Arg('input', () => StoryResponseVersionInput, { description: 'The response.' })
    input: StoryResponseVersionInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(StoryResponseService).takeBack(input);
  }

  @FieldResolver(() => ID, { description: 'The story that it responds to.' })
  story(@Root() response: StoryResponseDraft): string {
    return response.storyId;
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that responds; null for the trust as a whole.',
  })
  service(@Root() response: StoryResponseDraft): ServiceReference | null {
    return ServiceReference.of(response.serviceId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you wrote it.' })
  mine(@Root() response: StoryResponseDraft, @Ctx() context: RequestContext): boolean {
    return response.author === actorOf(context.viewer);
  }

  @FieldResolver(() => LocalDate, { description: 'Day in London on which it was written.' })
  writtenOn(@Root() response: StoryResponseDraft): string {
    return dayInLondon(response.createdAt);
  }
}
