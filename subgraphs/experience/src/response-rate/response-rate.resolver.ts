import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import {
  FriendsAndFamilyTestMonth,
  FriendsAndFamilyTestSummary,
} from '../friends-and-family-test/friends-and-family-test.types.js';
import { rateOf, together } from './response-rate.js';
import { ResponseRateService } from './response-rate.service.js';
import { monthsTouchedBy, wholeMonths } from './whole-months.js';

@Resolver(() => FriendsAndFamilyTestSummary)
export class SummaryResponseRateResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many people could answer, in the whole months of the period and the services of which that is known; null where it is known of none.',
  })
  async eligible(
    @Root() summary: FriendsAndFamilyTestSummary,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return together(await countsOf(summary, context)).eligible || null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Responses for a hundred people who could answer, not rounded, both counted in the whole months of the period and the services of which it is known how many could; null where it is known of none. Who answered is never joined to who was invited.',
  })
  async responseRate(
    @Root() summary: FriendsAndFamilyTestSummary,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return rateOf(together(await countsOf(summary, context)));
  }
}

async function countsOf(
  { asked: { trust, service, from, to } }: FriendsAndFamilyTestSummary,
  context: RequestContext,
): ReturnType<ResponseRateService['counts']> {
  const months = wholeMonths(from, to);
  return months ? context.get(ResponseRateService).counts(trust, service, months) : [];
}

@Resolver(() => FriendsAndFamilyTestMonth)
export class MonthResponseRateResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Responses for a hundred people who could answer in the whole of this month, not rounded; null where it is not known how many could.',
  })
  async responseRate(
    @Root() { asked: { trust, service, from, to }, month }: FriendsAndFamilyTestMonth,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const counts = await context.get(ResponseRateService).counts(trust, service, monthsTouchedBy(from, to));
    return rateOf(together(counts.filter((count) => count.month === month)));
  }
}
