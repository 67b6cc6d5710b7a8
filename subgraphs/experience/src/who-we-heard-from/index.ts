import { defineSlice } from '@wesaid/shared/schema';
import { AssistanceResolver, WhoWeHeardFromResolver } from './who-we-heard-from.resolver.js';

/** Who answered, and with whose help. */
export const whoWeHeardFrom = defineSlice({
  name: 'who-we-heard-from',
  resolvers: [WhoWeHeardFromResolver, AssistanceResolver],
});
