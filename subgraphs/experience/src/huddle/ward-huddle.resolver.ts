import type { RequestContext } from '@wesaid/shared/server';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { WardHuddleService } from './ward-huddle.service.js';
import { WardHuddle } from './ward-huddle.type.js';

@Resolver(() => WardHuddle)
export class WardHuddleResolver {
  @Query(() => WardHuddle, {
    description:
      'What a ward talks about in its daily huddle, for the experience team of its trust and its service leads. NOT_FOUND when it is none of yours.',
  })
  wardHuddle(
    @Arg('service', () => ID, { description: 'The ward, or another service.' }) service: string,
    @Ctx() context: RequestContext,
  ): Promise<WardHuddle> {
    return context.get(WardHuddleService).of(service);
  }
}
