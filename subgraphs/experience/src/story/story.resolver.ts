import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, dayInLondon, LocalDate, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { Story } from './story.entity.js';
import { StoryService } from './story.service.js';

const StoryConnection = connectionOf(Story, 'Story');

@Resolver(() => Story)
export class StoryResolver {
  @Query(() => Story, {
    nullable: true,
    description:
      'The published story with this identifier; null when there is none, or when it is published no more.',
  })
  async story(
    @Arg('id', () => ID, { description: 'Identifier of the story.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Story | null> {
    const [story] = await context.get(StoryService).byReferences([{ id }]);
    return story ?? null;
  }

  @FieldResolver(() => LocalDate, { description: 'Day in London on which it was published.' })
  publishedOn(@Root() story: Story): string {
    return dayInLondon(story.publishedAt);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The first of the services that it is about; null for the trust as a whole.',
  })
  service(@Root() story: Story): ServiceReference | null {
    return ServiceReference.of(story.serviceIds[0] ?? null);
  }

  @FieldResolver(() => [ServiceReference], {
    description: 'Every service that it is about; none for the trust as a whole.',
  })
  services(@Root() story: Story): ServiceReference[] {
    return story.serviceIds.map((id) => ServiceReference.of(id)).filter((service) => service !== null);
  }

  @FieldResolver(() => [ThemeReference], { description: 'What it is about; none while nobody has said.' })
  themes(@Root() story: Story): ThemeReference[] {
    return story.themeCodes.map(ThemeReference.of);
  }

  @FieldResolver(() => TrustReference, { description: 'The trust that it was told to.' })
  trust(@Root() story: Story): TrustReference {
    return TrustReference.of(story.trustCode);
  }
}

@Resolver(() => TrustReference)
export class TrustStoriesResolver {
  @FieldResolver(() => StoryConnection, {
    nullable: true,
    description:
      'Published stories of people who used the trust, newest first. Everybody may read them; keep an answer for a minute at most, because consent can be withdrawn. Null, with an error, while they cannot be read.',
  })
  stories(
    @Root() trust: TrustReference,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only stories about this service; all by default.',
    })
    service: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Story>> {
    return context.get(StoryService).published(trust.odsCode, service ?? null, page);
  }
}
