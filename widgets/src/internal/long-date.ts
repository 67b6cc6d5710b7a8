/**
 * A calendar day (`2026-11-03`) in the words of a language: `3 November 2026`.
 *
 * @param months Names of the months, for a language that browsers often lack, such as Welsh.
 */
export function longDate(day: string, language: string, months?: string[]): string {
  const date = new Date(day);
  const month = months?.[date.getUTCMonth()];
  if (month) return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  // British for English: never `November 3`.
  const locales = [language.startsWith('en') ? 'en-GB' : language, 'en-GB'];
  return new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
