import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AskStoryChangesInput,
  DeclineStoryInput,
  EditStoryInput,
  PublishStoryInput,
  SetStoryBoardUseInput,
  StoryVersionInput,
} from './moderate-story.input.js';
import { ModerationService } from './moderation.service.js';
import { ReceivedStory } from './received-story.entity.js';

const ModerateStoryResult = createUnionType({
  name: 'ModerateStoryResult',
  description: 'The story as it stands now, or what to put right.',
  types: () => [ReceivedStory, ValidationProblem] as const,
});

type Result = Promise<ReceivedStory | ValidationProblem>;

const input = { description: 'The story and what happens to it.' };

@Resolver()
export class ModerationResolver {
  @Mutation(() => ModerateStoryResult, {
    description:
      'Saves the edited copy of a story; a published one leaves the pages until it is published again. CONFLICT when it was changed meanwhile.',
  })
  editStory(
    @Arg('input', () => EditStoryInput, input) to: EditStoryInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).edit(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Says that a person sent what was taken for a robot. CONFLICT when it was changed meanwhile.',
  })
  releaseStory(
    @Arg('input', () => StoryVersionInput, input) to: StoryVersionInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).release(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Says that the services were told of a story. They then read its edited copy, and have their days to prepare before a very serious one is published. CONFLICT when it was changed meanwhile.',
  })
  contactStoryServices(
    @Arg('input', () => StoryVersionInput, input) to: StoryVersionInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).contact(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Publishes the edited copy of a story for everybody. CONFLICT when it was changed meanwhile.',
  })
  publishStory(
    @Arg('input', () => PublishStoryInput, input) to: PublishStoryInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).publish(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Asks the storyteller, through the receipt, to change something. CONFLICT when it was changed meanwhile.',
  })
  askStoryChanges(
    @Arg('input', () => AskStoryChangesInput, input) to: AskStoryChangesInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).askChanges(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Decides that a story is not published; the receipt tells why. CONFLICT when it was changed meanwhile.',
  })
  declineStory(
    @Arg('input', () => DeclineStoryInput, input) to: DeclineStoryInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).decline(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Withdraws consent on behalf of the storyteller, who has asked for it: nothing shows the story any more, and it cannot come back. CONFLICT when it was changed meanwhile.',
  })
  withdrawStoryForTeller(
    @Arg('input', () => StoryVersionInput, input) to: StoryVersionInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).withdraw(to);
  }

  @Mutation(() => ModerateStoryResult, {
    description:
      'Puts a story on the list for the board, if the person agreed to that, or takes it off. CONFLICT when it was changed meanwhile.',
  })
  setStoryBoardUse(
    @Arg('input', () => SetStoryBoardUseInput, input) to: SetStoryBoardUseInput,
    @Ctx() context: RequestContext,
  ): Result {
    return context.get(ModerationService).setBoardUse(to);
  }
}
