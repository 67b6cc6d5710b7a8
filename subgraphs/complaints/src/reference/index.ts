import { defineSlice } from '@wesaid/shared/schema';
import { TrustReference } from './trust.reference.js';

/** The types of organisations that this subgraph refers to. */
export const reference = defineSlice({ name: 'reference', types: [TrustReference] });
