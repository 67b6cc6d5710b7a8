import { defineSlice } from '@wesaid/shared/schema';
import { ComplaintsSayResolver } from './complaints-say.resolver.js';

/** What cases say about a theme, beside what the other sources say. */
export const triangulation = defineSlice({ name: 'triangulation', resolvers: [ComplaintsSayResolver] });
