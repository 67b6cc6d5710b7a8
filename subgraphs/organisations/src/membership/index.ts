import { defineSlice } from '@wesaid/shared/schema';
import { Membership } from './membership.entity.js';
import { MembershipResolver } from './membership.resolver.js';

/** Memberships: who may do what, where and when. */
export const membership = defineSlice({
  name: 'membership',
  entities: [Membership],
  resolvers: [MembershipResolver],
});
