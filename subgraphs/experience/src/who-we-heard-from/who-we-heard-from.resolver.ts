import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate } from '@wesaid/shared/types';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { FriendsAndFamilyTestSummary } from '../friends-and-family-test/friends-and-family-test.types.js';
import { TrustReference } from '../reference/trust.reference.js';
import { WhoWeHeardFromService } from './who-we-heard-from.service.js';
import { FriendsAndFamilyTestByAssistance, WhoWeHeardFrom } from './who-we-heard-from.types.js';

@Resolver(() => TrustReference)
export class WhoWeHeardFromResolver {
  @FieldResolver(() => WhoWeHeardFrom, {
    nullable: true,
    description:
      'Who answered, for staff of the trust: by who they are, how they answered, who helped and in which language. Null with FORBIDDEN for everybody else, and null with an error while it cannot be read. Who works for some services only names one of them.',
  })
  whoWeHeardFrom(
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
  ): Promise<WhoWeHeardFrom> {
    return context
      .get(WhoWeHeardFromService)
      .about({ trust: trust.odsCode, service: service ?? null, from, to });
  }
}

/** What help people had, beside the figures of their answers. */
@Resolver(() => FriendsAndFamilyTestSummary)
export class AssistanceResolver {
  @FieldResolver(() => [FriendsAndFamilyTestByAssistance], {
    description:
      'The same figures apart for people who answered alone (first) and for those whom a volunteer, staff or a carer helped.',
  })
  byAssistance(
    @Root() { asked, from, to }: FriendsAndFamilyTestSummary,
    @Ctx() context: RequestContext,
  ): Promise<FriendsAndFamilyTestByAssistance[]> {
    return context.get(WhoWeHeardFromService).friendsAndFamilyTest({ ...asked, from, to });
  }
}
