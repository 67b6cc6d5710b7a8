import { defineSlice } from '@wesaid/shared/schema';
import { ProgressResolver } from './progress.resolver.js';

/** How far a case is, for the person who holds its receipt code. */
export const progress = defineSlice({ name: 'progress', resolvers: [ProgressResolver] });
