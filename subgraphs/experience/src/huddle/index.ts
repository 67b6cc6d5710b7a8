import { defineSlice } from '@wesaid/shared/schema';
import { WardHuddleResolver } from './ward-huddle.resolver.js';

/** What a ward talks about in its daily huddle. */
export const huddle = defineSlice({ name: 'huddle', resolvers: [WardHuddleResolver] });
