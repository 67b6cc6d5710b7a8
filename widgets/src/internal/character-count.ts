/** Words of a character count; a number follows each. */
export interface CharacterCountStrings {
  charactersLeft: string;
  charactersOver: string;
}

/** How long a text is, counted as the API does: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** How many characters are left of the most that may be written, or how many are too many. */
export function characterCount(
  length: number,
  most: number,
  { charactersLeft, charactersOver }: CharacterCountStrings,
  language: string,
): string {
  const left = most - length;
  return `${left < 0 ? charactersOver : charactersLeft} ${Math.abs(left).toLocaleString(language)}`;
}

/** How long a person pauses before the count is said aloud. */
export const typingPauseMillis = 1000;
