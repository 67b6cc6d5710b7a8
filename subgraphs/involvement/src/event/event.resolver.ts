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
import { TrustReference } from '../reference/trust.reference.js';
import { Event } from './event.entity.js';
import { PublishEventInput } from './event.input.js';
import { EventService } from './event.service.js';

const EventConnection = connectionOf(Event, 'Event');

const PublishEventResult = createUnionType({
  name: 'PublishEventResult',
  description: 'The event that was published, or what to put right first.',
  types: () => [Event, ValidationProblem] as const,
});

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, {
    nullable: true,
    description:
      'One event. Null when there is none, or when it is over and you are not in the involvement team of its trust.',
  })
  async event(
    @Arg('id', () => ID, { description: 'The event.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Event | null> {
    const [found] = await context.get(EventService).byReferences([{ id }]);
    return found ?? null;
  }

  @Mutation(() => PublishEventResult, {
    description: 'Publishes an event of a trust, for its involvement team. FORBIDDEN for everybody else.',
  })
  publishEvent(
    @Arg('input', () => PublishEventInput, { description: 'What is published.' }) input: PublishEventInput,
    @Ctx() context: RequestContext,
  ): Promise<Event | ValidationProblem> {
    return context.get(EventService).publish(input);
  }
}

/** What events add to a trust. */
@Resolver(() => TrustReference)
export class TrustEventsResolver {
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description:
      'The events of the trust that are not over, the next one first. Everybody may read them. Null, with an error, while they cannot be read.',
  })
  events(
    @Root() trust: TrustReference,
    @Arg('over', () => Boolean, {
      defaultValue: false,
      description:
        'Whether those that are over are given instead, the last one first; only the involvement team of the trust gets any.',
    })
    over: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<Event>> {
    return context.get(EventService).list(trust.odsCode, over, page);
  }
}
