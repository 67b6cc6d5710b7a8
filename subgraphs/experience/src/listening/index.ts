import { defineSlice } from '@wesaid/shared/schema';
import { ListeningResolver } from './listening.resolver.js';

/** When a trust reads what people say, and alerts of what may speak of danger. */
export const listening = defineSlice({ name: 'listening', resolvers: [ListeningResolver] });
