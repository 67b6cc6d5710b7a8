const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in London at an instant, as YYYY-MM-DD. */
export const dayInLondon = (instant: Date): string => london.format(instant);

/** Today in London, as YYYY-MM-DD. */
export const todayInLondon = (): string => dayInLondon(new Date());

/**
 * A day of the calendar from its figures, as YYYY-MM-DD. Null when there is no such day, also for the year 0, which
 * PostgreSQL does not know.
 */
export function calendarDay(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) return null;
  return year === '0000' ? null : text;
}
