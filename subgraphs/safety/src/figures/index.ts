import { defineSlice } from '@wesaid/shared/schema';
import { TriangulationSafetyResolver, TrustFiguresResolver } from './figures.resolver.js';

/** What leaves the committees of a trust. */
export const figures = defineSlice({
  name: 'figures',
  resolvers: [TrustFiguresResolver, TriangulationSafetyResolver],
});
