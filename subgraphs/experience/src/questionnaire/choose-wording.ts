/** English, in which everything is there. */
export const fallbackLanguage = 'en';

/** A language and the wider ones that it belongs to, the nearest first: `cy-GB`, `cy`. */
function nearest(language: string): string[] {
  const parts = language.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/**
 * The text for a language among those there are: in that language, in a wider one, in English, or the first one.
 * @returns null when there is none at all
 */
export function chooseWording<Wording extends { readonly language: string }>(
  wordings: readonly Wording[],
  language: string,
): Wording | null {
  for (const wanted of [...nearest(language), fallbackLanguage]) {
    const found = wordings.find((wording) => wording.language.toLowerCase() === wanted);
    if (found) return found;
  }
  return wordings[0] ?? null;
}
