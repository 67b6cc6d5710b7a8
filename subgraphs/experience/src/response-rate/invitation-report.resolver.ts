import type { RequestContext } from '@wesaid/shared/server';
import { LocalDate } from '@wesaid/shared/types';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { InvitationReportService } from './invitation-report.service.js';
import { InvitationReport } from './invitation-report.type.js';

@Resolver(() => TrustReference)
export class TrustInvitationReportResolver {
  @FieldResolver(() => InvitationReport, {
    nullable: true,
    description:
      'What came of invitations in the whole months of a period, for the experience team of the trust; null with FORBIDDEN for everybody else.',
  })
  invitationReport(
    @Root() { odsCode }: TrustReference,
    @Arg('from', () => LocalDate, { description: 'First day of the period.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day of the period, at most two years after the first.' })
    to: string,
    @Ctx() context: RequestContext,
  ): Promise<InvitationReport> {
    return context.get(InvitationReportService).report(odsCode, from, to);
  }
}
