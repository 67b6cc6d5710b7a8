import { defineSlice } from '@wesaid/shared/schema';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityResolver } from './opportunity.resolver.js';
import { OpportunityService } from './opportunity.service.js';
import { ParticipationLevel } from './participation-level.entity.js';
import { TrustOpportunitiesResolver } from './trust-opportunities.resolver.js';

/** Ways to get involved that trusts have published, and how much say they give. */
export const opportunity = defineSlice({
  name: 'opportunity',
  entities: [Opportunity, ParticipationLevel],
  resolvers: [OpportunityResolver, TrustOpportunitiesResolver],
  references: {
    Opportunity: (references, context) => context.get(OpportunityService).byReferences(references),
  },
});
