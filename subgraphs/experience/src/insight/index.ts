import { defineSlice } from '@wesaid/shared/schema';
import { ExternalSaysResolver } from './external-says.resolver.js';
import { Insight } from './insight.entity.js';
import { InsightResolver } from './insight.resolver.js';
import { SourceOrganisation } from './source-organisation.entity.js';

/** What others found out about trusts, cited. */
export const insight = defineSlice({
  name: 'insight',
  entities: [Insight, SourceOrganisation],
  resolvers: [InsightResolver, ExternalSaysResolver],
});
