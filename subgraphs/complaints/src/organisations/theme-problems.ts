import type { FieldProblem } from '@wesaid/shared/types';
import type { Taxonomy } from './directory.js';

/** Most themes of one text. */
const maxThemes = 20;

/** What to put right in a list of themes, each problem at the place of its code. */
export function themeProblems(codes: readonly string[], taxonomy: Taxonomy): FieldProblem[] {
  if (codes.length > maxThemes) {
    return [{ path: 'themes', code: 'TOO_MANY_THEMES', message: `Choose ${maxThemes} themes or fewer.` }];
  }
  return codes.flatMap((code, index) =>
    taxonomy.parents.has(code)
      ? []
      : [
          {
            path: `themes.${index}`,
            code: 'THEME_UNKNOWN',
            message: 'Choose a theme of the taxonomy that is in force.',
          },
        ],
  );
}
