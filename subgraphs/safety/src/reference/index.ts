import { defineSlice } from '@wesaid/shared/schema';
import { ThemeReference } from './theme.reference.js';
import { TriangulationReference } from './triangulation.reference.js';
import { TrustReference } from './trust.reference.js';

/** The types of other subgraphs that this one refers to. */
export const reference = defineSlice({
  name: 'reference',
  types: [TrustReference, ThemeReference, TriangulationReference],
});
