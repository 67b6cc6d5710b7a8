import { emailJobs } from '@wesaid/shared/messages';
import { defineSlice } from '@wesaid/shared/schema';
import { eraseContacts } from './erase-contacts.js';
import { Interest } from './interest.entity.js';
import { InterestResolver, OpportunityInterestsResolver } from './interest.resolver.js';
import { InterestService } from './interest.service.js';

/** People who come forward for opportunities, and what they are answered. */
export const interest = defineSlice({
  name: 'interest',
  entities: [Interest],
  resolvers: [InterestResolver, OpportunityInterestsResolver],
  references: {
    Interest: (references, context) => context.get(InterestService).byReferences(references),
  },
  jobs: (parts) => [
    ...emailJobs(parts),
    {
      name: 'erase-contacts',
      cron: '40 2 * * *',
      async run() {
        await eraseContacts(parts.context());
      },
    },
  ],
});
