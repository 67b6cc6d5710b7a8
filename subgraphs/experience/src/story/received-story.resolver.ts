import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, dayInLondon, LocalDate, OdsCode, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { findIdentifying } from './identifying/find-identifying.js';
import { StoryFinding } from './identifying/story-finding.type.js';
import { StorySelection } from './moderate-story.input.js';
import { ReceivedStory } from './received-story.entity.js';
import { ReceivedStoryService } from './received-story.service.js';
import { StoryLook, StoryOriginal } from './story-original.type.js';
import { StoryOriginalService } from './story-original.service.js';
import { StoryResponseDraft } from './story-response.entity.js';
import { StoryResponseService } from './story-response.service.js';

const ReceivedStoryConnection = connectionOf(ReceivedStory, 'ReceivedStory');

@Resolver(() => ReceivedStory)
export class ReceivedStoryResolver {
  @Query(() => ReceivedStoryConnection, {
    description: 'Stories that a trust was told, newest first, for its staff who work with them.',
  })
  receivedStories(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('selection', () => StorySelection, {
      defaultValue: StorySelection.TO_MODERATE,
      description: 'Which stories; those that wait to be read by default.',
    })
    selection: StorySelection,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only stories about this service; all by default.',
    })
    service: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<ReceivedStory>> {
    return context.get(ReceivedStoryService).list({ trust, selection, service: service ?? null }, page);
  }

  @Query(() => ReceivedStory, {
    nullable: true,
    description: 'One story as staff work with it; null when there is none, or when it is not yours to see.',
  })
  receivedStory(
    @Arg('id', () => ID, { description: 'Identifier of the story.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ReceivedStory | null> {
    return context.get(ReceivedStoryService).find(id);
  }

  @Query(() => [StoryOriginal], {
    description:
      'The words of a story as they came, in every form in which the person has sent them, the newest first; none when it is not yours to see. Who asks for them, and when, is written down.',
  })
  async storyOriginal(
    @Arg('story', () => ID, { description: 'The story.' }) story: string,
    @Ctx() context: RequestContext,
  ): Promise<StoryOriginal[]> {
    const found = await context.get(ReceivedStoryService).find(story);
    return found ? context.get(StoryOriginalService).look(found.id, found.language) : [];
  }

  @FieldResolver(() => [StoryFinding], {
    description: 'What in the words of the edited copy may still show who somebody is.',
  })
  findings(@Root() story: ReceivedStory): StoryFinding[] {
    return findIdentifying(story.words ?? '', story.language);
  }

  @FieldResolver(() => [StoryResponseDraft], {
    description: 'The responses that you may see, in the order in which they were written, at most 50.',
  })
  responses(@Root() story: ReceivedStory, @Ctx() context: RequestContext): Promise<StoryResponseDraft[]> {
    return context.get(StoryResponseService).to(story);
  }

  @FieldResolver(() => [StoryLook], {
    nullable: true,
    description:
      'Who has read the words as they came, the last first, at most 50; for the lead. Null for everybody else.',
  })
  looks(@Root() story: ReceivedStory, @Ctx() context: RequestContext): Promise<StoryLook[] | null> {
    return context.get(StoryOriginalService).looksAt(story);
  }

  @FieldResolver(() => [ServiceReference], {
    description: 'Every service that it is about; none for the trust as a whole.',
  })
  services(@Root() story: ReceivedStory): ServiceReference[] {
    return story.serviceIds.map((id) => ServiceReference.of(id)).filter((service) => service !== null);
  }

  @FieldResolver(() => [ThemeReference], { description: 'What it is about; none until somebody has said.' })
  themes(@Root() story: ReceivedStory): ThemeReference[] {
    return story.themeCodes.map(ThemeReference.of);
  }

  @FieldResolver(() => TrustReference, { description: 'The trust that it was told to.' })
  trust(@Root() story: ReceivedStory): TrustReference {
    return TrustReference.of(story.trustCode);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Day in London on which it was published last; null when it never was.',
  })
  publishedOn(@Root() story: ReceivedStory): string | null {
    return story.publishedAt && dayInLondon(story.publishedAt);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Day in London on which it was withdrawn; null when it was not.',
  })
  withdrawnOn(@Root() story: ReceivedStory): string | null {
    return story.withdrawnAt && dayInLondon(story.withdrawnAt);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the storyteller withdrew it with the code, and not staff for them; null when it is not withdrawn.',
  })
  withdrawnByTeller(@Root() story: ReceivedStory): boolean | null {
    return story.withdrawnBy && story.withdrawnBy === 'TELLER';
  }
}
