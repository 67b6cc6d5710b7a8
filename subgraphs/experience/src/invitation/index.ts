import { defineSlice } from '@wesaid/shared/schema';
import { EligibleUpload } from './eligible-upload.entity.js';
import { eligibleUploadRoutes } from './eligible-upload.routes.js';
import { InvitationExclusionRule } from './exclusion-rule.entity.js';
import { InvitationSettings } from './invitation-settings.entity.js';
import { invitationJobs } from './invitation.jobs.js';
import {
  EligibleUploadResolver,
  InvitationSettingsResolver,
  TrustInvitationsResolver,
} from './invitation.resolver.js';
import { notifyRoutes } from './notify.routes.js';

/** Invitations by text message to say how care was. Nothing joins them to the answers that are given. */
export const invitation = defineSlice({
  name: 'invitation',
  entities: [InvitationSettings, InvitationExclusionRule, EligibleUpload],
  resolvers: [InvitationSettingsResolver, EligibleUploadResolver, TrustInvitationsResolver],
  routes: [...eligibleUploadRoutes, ...notifyRoutes],
  jobs: invitationJobs,
});
