/**
 * The months of a quarter of a financial year (`2026-27-Q1`) in the words of a language.
 *
 * @param say Joins the first month, the last one and their year.
 * @param months Names of the months, for a language that browsers often lack, such as Welsh.
 */
export function quarterLabel(
  quarter: string,
  language: string,
  say: (from: string, to: string, year: number) => string,
  months?: string[],
): string {
  const [, first = '', number = ''] = /^(\d{4})-\d\d-Q([1-4])$/.exec(quarter) ?? [];
  // The fourth quarter of a financial year is the first one of the next calendar year.
  const year = Number(first) + (number === '4' ? 1 : 0);
  const month = (Number(number) * 3) % 12;
  const locales = [language === 'en' ? 'en-GB' : language, 'en-GB'];
  const names = new Intl.DateTimeFormat(locales, { month: 'long', timeZone: 'UTC' });
  const nameOf = (index: number): string => months?.[index] ?? names.format(new Date(Date.UTC(2026, index)));
  return say(nameOf(month), nameOf(month + 2), year);
}
