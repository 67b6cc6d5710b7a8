import { defineSlice } from '@wesaid/shared/schema';
import { InvolvementDeskResolver } from './involvement-desk.resolver.js';

/** What waits for the involvement team of a trust. */
export const desk = defineSlice({ name: 'desk', resolvers: [InvolvementDeskResolver] });
