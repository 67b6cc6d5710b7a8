import { defineSlice } from '@wesaid/shared/schema';
import { BoardReference } from './board.reference.js';
import { ServiceReference } from './service.reference.js';
import { ThemeReference } from './theme.reference.js';
import { TriangulationReference } from './triangulation.reference.js';
import { TrustReference } from './trust.reference.js';

/** The types of organisations that this subgraph refers to. */
export const reference = defineSlice({
  name: 'reference',
  types: [TrustReference, ServiceReference, ThemeReference, BoardReference, TriangulationReference],
  references: {
    Trust: async (references) => references.map(({ odsCode }) => TrustReference.of(String(odsCode))),
  },
});
