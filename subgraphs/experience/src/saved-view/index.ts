import { defineSlice } from '@wesaid/shared/schema';
import { SavedView } from './saved-view.entity.js';
import { SavedViewResolver } from './saved-view.resolver.js';

/** The ways to look at answers that people keep. */
export const savedView = defineSlice({
  name: 'saved-view',
  entities: [SavedView],
  resolvers: [SavedViewResolver],
});
