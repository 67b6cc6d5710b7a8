import type { RequestContext } from '@wesaid/shared/server';
import { OdsCode, ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ServiceReference } from '../reference/service.reference.js';
import { AlertSubscription } from './alert.entity.js';
import { SubscribeToAlertsInput, UnsubscribeFromAlertsInput } from './alert.inputs.js';
import { AlertService } from './alert.service.js';

const SubscribeToAlertsResult = createUnionType({
  name: 'SubscribeToAlertsResult',
  description: 'The subscription, or what to put right.',
  types: () => [AlertSubscription, ValidationProblem] as const,
});

@Resolver(() => AlertSubscription)
export class AlertResolver {
  @Query(() => [AlertSubscription], {
    description: 'What you want to be told of at a trust, oldest first; at most 20.',
  })
  myAlerts(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<AlertSubscription[]> {
    return context.get(AlertService).mine(trust);
  }

  @Mutation(() => SubscribeToAlertsResult, {
    description:
      'Has you told by e-mail of what a trust hears, for who works with its feedback. It ends with your role. Safe to repeat with the same idempotency key.',
  })
  subscribeToAlerts(
    @Arg('input', () => SubscribeToAlertsInput, { description: 'What of, and when.' })
    input: SubscribeToAlertsInput,
    @Ctx() context: RequestContext,
  ): Promise<AlertSubscription | ValidationProblem> {
    return context.get(AlertService).subscribe(input);
  }

  @Mutation(() => ID, {
    description:
      'Ends a subscription of yours, and forgets its address; gives its identifier. CONFLICT when it was changed meanwhile.',
  })
  unsubscribeFromAlerts(
    @Arg('input', () => UnsubscribeFromAlertsInput, { description: 'The subscription.' })
    input: UnsubscribeFromAlertsInput,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return context.get(AlertService).unsubscribe(input);
  }

  @FieldResolver(() => [ServiceReference], {
    nullable: true,
    description: 'Only about these services; null for all that are yours.',
  })
  services(@Root() { services }: AlertSubscription): ServiceReference[] | null {
    return services?.flatMap((id) => ServiceReference.of(id) ?? []) ?? null;
  }

  @FieldResolver(() => String, { description: 'The address to write to.' })
  email(@Root() alert: AlertSubscription, @Ctx() context: RequestContext): string {
    return context.get(AlertService).addressOf(alert);
  }
}
