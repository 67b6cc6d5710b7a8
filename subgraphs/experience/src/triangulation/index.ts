import { defineSlice } from '@wesaid/shared/schema';
import { ExperienceSaysResolver } from './experience-says.resolver.js';

/** What comments say about a theme, beside what the other sources say. */
export const triangulation = defineSlice({ name: 'triangulation', resolvers: [ExperienceSaysResolver] });
