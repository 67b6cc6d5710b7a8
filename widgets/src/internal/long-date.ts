/** A calendar day (`2026-11-03`) in the words of a language: `3 November 2026`. */
export function longDate(day: string, language: string): string {
  // British for English: never `November 3`.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
