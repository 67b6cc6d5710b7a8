import { defineSlice } from '@wesaid/shared/schema';
import { TrustInvitationReportResolver } from './invitation-report.resolver.js';
import { MonthResponseRateResolver, SummaryResponseRateResolver } from './response-rate.resolver.js';
import { Target } from './target.entity.js';
import { TargetResolver, TrustTargetsResolver } from './target.resolver.js';

/** How many of those who could answer did, and what trusts want to reach. */
export const responseRate = defineSlice({
  name: 'response-rate',
  entities: [Target],
  resolvers: [
    SummaryResponseRateResolver,
    MonthResponseRateResolver,
    TargetResolver,
    TrustTargetsResolver,
    TrustInvitationReportResolver,
  ],
});
