import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { ResponseMonitorService } from './response-monitor.service.js';
import { AnsweredFeedback, ResponseMonitor } from './response-monitor.types.js';

const oneService = { nullable: true, description: 'Only this service; the whole trust by default.' };

@Resolver(() => TrustReference)
export class ResponseMonitorResolver {
  @Query(() => ResponseMonitor, {
    description:
      'Which responses of a trust are past their time limit and which follow-ups are overdue, for its experience team and service leads. Service leads see their services only.',
  })
  responseMonitor(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Arg('service', () => ID, oneService) service: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ResponseMonitor> {
    return context.get(ResponseMonitorService).of(trust, service ?? null);
  }

  @FieldResolver(() => AnsweredFeedback, {
    nullable: true,
    description:
      'How much of what people answered received a reply or an action, live and exact, for staff of the trust; null with FORBIDDEN for everybody else, and null with an error while it cannot be read.',
  })
  answeredFeedback(
    @Root() trust: TrustReference,
    @Arg('from', () => LocalDate, { description: 'First day of the period.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day of the period, at most ten years after the first.' })
    to: string,
    @Arg('service', () => ID, oneService) service: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<AnsweredFeedback> {
    return context
      .get(ResponseMonitorService)
      .answered({ trust: trust.odsCode, service: service ?? null, from, to });
  }
}
