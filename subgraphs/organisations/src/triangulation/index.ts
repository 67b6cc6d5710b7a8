import { defineSlice } from '@wesaid/shared/schema';
import { TriangulationResolver } from './triangulation.resolver.js';
import { Triangulation } from './triangulation.type.js';

/** The sources side by side: what each says about a theme, and whether they agree. */
export const triangulation = defineSlice({
  name: 'triangulation',
  resolvers: [TriangulationResolver],
  references: {
    // Who may read is asked where something is said: by each source. The key itself says nothing.
    Triangulation: async (references) =>
      references.map((reference) => Triangulation.of(reference as never, reference)),
  },
});
