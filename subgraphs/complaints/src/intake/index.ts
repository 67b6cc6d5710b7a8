import { defineSlice } from '@wesaid/shared/schema';
import { IntakeResolver } from './intake.resolver.js';

/** How cases come in: from a page of a trust, or written down by the team. */
export const intake = defineSlice({ name: 'intake', resolvers: [IntakeResolver] });
