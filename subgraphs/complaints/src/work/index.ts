import { emailJobs } from '@wesaid/shared/messages';
import { defineSlice } from '@wesaid/shared/schema';
import { CaseAgreement } from '../clocks/case-agreement.entity.js';
import { WorkResolver } from './work.resolver.js';

/** What the team does on a case, from the acknowledgement to the end. */
export const work = defineSlice({
  name: 'work',
  entities: [CaseAgreement],
  resolvers: [WorkResolver],
  jobs: emailJobs,
});
