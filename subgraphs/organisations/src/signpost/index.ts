import { defineSlice } from '@wesaid/shared/schema';
import { Signpost } from './signpost.entity.js';
import { SignpostResolver } from './signpost.resolver.js';

/** Signposts: where to turn for help that a form cannot give. */
export const signpost = defineSlice({
  name: 'signpost',
  entities: [Signpost],
  resolvers: [SignpostResolver],
});
