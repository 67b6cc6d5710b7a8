import { defineSlice } from '@wesaid/shared/schema';
import { FriendsAndFamilyTestResolver } from './friends-and-family-test.resolver.js';

/** Figures of the Friends and Family Test for a trust's own staff. */
export const friendsAndFamilyTest = defineSlice({
  name: 'friends-and-family-test',
  resolvers: [FriendsAndFamilyTestResolver],
});
