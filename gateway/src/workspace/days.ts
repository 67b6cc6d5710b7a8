const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const instants = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

const millisPerDay = 86_400_000;

/** The day in London at an instant, as `2026-11-03`. */
export const dayInLondon = (instant: Date = new Date()): string => london.format(instant);

/** A day with its name, as people agree on one: Thursday 3 December 2026. */
export const weekdayInWords = (day: string): string =>
  days.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** An instant as people write it: 3 November 2026, 2:30pm. */
export const instantInWords = (instant: string): string =>
  instants
    .format(new Date(instant))
    .replace(' at ', ', ')
    .replace(/\s(am|pm)$/i, (_, half: string) => half.toLowerCase());

/** How far a day is from another: today, tomorrow, in 3 days, 2 days ago. */
export function distanceInWords(day: string, today: string): string {
  const distance = Math.round((Date.parse(day) - Date.parse(today)) / millisPerDay);
  if (distance === 0) return 'today';
  if (distance === 1) return 'tomorrow';
  if (distance === -1) return 'yesterday';
  return distance > 0 ? `in ${distance} days` : `${-distance} days ago`;
}
