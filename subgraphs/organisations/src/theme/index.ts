import { defineSlice } from '@wesaid/shared/schema';
import { Theme } from './theme.entity.js';
import { ThemeResolver } from './theme.resolver.js';
import { ThemeService } from './theme.service.js';

/** The taxonomy of themes, as versioned data. */
export const theme = defineSlice({
  name: 'theme',
  entities: [Theme],
  resolvers: [ThemeResolver],
  references: { Theme: (references, context) => context.get(ThemeService).byReferences(references) },
});
