import { defineSlice } from '@wesaid/shared/schema';
import { CodingResolver } from './coding.resolver.js';

/** Coding the same comments twice, how far people agree, and coding many at once. */
export const coding = defineSlice({ name: 'coding', resolvers: [CodingResolver] });
