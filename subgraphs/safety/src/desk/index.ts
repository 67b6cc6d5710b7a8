import { defineSlice } from '@wesaid/shared/schema';
import { SafetyDeskResolver } from './safety-desk.resolver.js';

/** What waits for people in the work of committees. */
export const desk = defineSlice({ name: 'desk', resolvers: [SafetyDeskResolver] });
