import { defineSlice } from '@wesaid/shared/schema';
import { CommentSeriesResolver } from './comment-series.resolver.js';
import { ThemeTrendResolver } from './theme-trend.resolver.js';

/** What comments are about over time, what changes by more than chance, which themes come together, and how well the model of themes does. */
export const themeTrend = defineSlice({
  name: 'theme-trend',
  resolvers: [ThemeTrendResolver, CommentSeriesResolver],
});
