import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate } from '@wesaid/shared/types';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { FriendsAndFamilyTestService } from './friends-and-family-test.service.js';
import { FriendsAndFamilyTestSummary } from './friends-and-family-test.types.js';

@Resolver(() => TrustReference)
export class FriendsAndFamilyTestResolver {
  @FieldResolver(() => FriendsAndFamilyTestSummary, {
    nullable: true,
    description:
      'Live, exact figures for staff of the trust; null with FORBIDDEN for everybody else, and null with an error while they cannot be read. Who works for some services only names one of them.',
  })
  friendsAndFamilyTest(
    @Root() trust: TrustReference,
    @Arg('from', () => LocalDate, { description: 'First day of the period.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day of the period, at most ten years after the first.' })
    to: string,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only answers about this service; the whole trust by default.',
    })
    service: string | null,
    @Ctx() context: RequestContext,
  ): Promise<FriendsAndFamilyTestSummary> {
    return context
      .get(FriendsAndFamilyTestService)
      .summary({ trust: trust.odsCode, service: service ?? null, from, to });
  }
}
