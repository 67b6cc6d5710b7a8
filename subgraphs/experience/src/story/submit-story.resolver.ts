import type { RequestContext } from '@wesaid/shared/server';
import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ValidationProblem } from '@wesaid/shared/types';
import { TrustReference } from '../reference/trust.reference.js';
import {
  ReviseStoryInput,
  ReviseStoryResult,
  StoryOutcome,
  type StoryRevised,
  type StoryWithdrawn,
  WithdrawStoryInput,
  WithdrawStoryResult,
} from './story-receipt.type.js';
import { StoryReceiptService } from './story-receipt.service.js';
import { SetStorySettingsInput, StorySettings } from './story-settings.type.js';
import { StorySettingsService } from './story-settings.service.js';
import { SubmitStoryInput } from './submit-story.input.js';
import { type StoryReceipt, SubmitStoryResult } from './submit-story.result.js';
import { SubmitStoryService } from './submit-story.service.js';

const SetStorySettingsResult = createUnionType({
  name: 'SetStorySettingsResult',
  description: 'The settings as they are now, or what to put right.',
  types: () => [StorySettings, ValidationProblem] as const,
});

@Resolver()
export class SubmitStoryResolver {
  @Mutation(() => SubmitStoryResult, {
    description:
      'Takes a story from a page of a trust. Nobody is asked who they are. A person reads it before anything is published. Safe to repeat with the same idempotency key.',
  })
  submitStory(
    @Arg('input', () => SubmitStoryInput, { description: 'The story.' }) input: SubmitStoryInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryReceipt | ValidationProblem> {
    return context.get(SubmitStoryService).submit(input);
  }

  @Query(() => StoryOutcome, {
    nullable: true,
    description: 'What became of the story that a receipt code belongs to; null when no story has this code.',
  })
  storyOutcome(
    @Arg('code', () => String, {
      description:
        'The code, as the person typed it: spaces, dashes and small letters do not matter, nor O for 0 or I for 1.',
    })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<StoryOutcome | null> {
    return context.get(StoryReceiptService).outcomeOf(code);
  }

  @Mutation(() => WithdrawStoryResult, {
    description:
      'Takes a story back, for the person with its receipt code; no reason is asked. From then on WeSaid shows it nowhere; copies that caches were given before live for a minute at most.',
  })
  withdrawStory(
    @Arg('input', () => WithdrawStoryInput, { description: 'The code.' }) input: WithdrawStoryInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryWithdrawn | ValidationProblem> {
    return context.get(StoryReceiptService).withdraw(input);
  }

  @Mutation(() => ReviseStoryResult, {
    description:
      'Takes changed words from the person with the receipt code, where the team has asked for them. Safe to repeat with the same idempotency key.',
  })
  reviseStory(
    @Arg('input', () => ReviseStoryInput, { description: 'The code and the changed words.' })
    input: ReviseStoryInput,
    @Ctx() context: RequestContext,
  ): Promise<StoryRevised | ValidationProblem> {
    return context.get(StoryReceiptService).revise(input);
  }

  @Mutation(() => SetStorySettingsResult, {
    description: 'Sets how a trust takes stories, for its lead. CONFLICT when it was changed meanwhile.',
  })
  setStorySettings(
    @Arg('input', () => SetStorySettingsInput, { description: 'The settings.' }) input: SetStorySettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<StorySettings | ValidationProblem> {
    return context.get(StorySettingsService).set(input);
  }
}

@Resolver(() => TrustReference)
export class TrustStorySettingsResolver {
  @FieldResolver(() => StorySettings, {
    nullable: true,
    description:
      'How the trust takes stories. Everybody may read it. Null, with an error, while it cannot be read.',
  })
  storySettings(@Root() trust: TrustReference, @Ctx() context: RequestContext): Promise<StorySettings> {
    return context.get(StorySettingsService).of(trust.odsCode);
  }
}
