const dayMillis = 86_400_000;

/** The day so many days after another one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);

/** How many days lie between two. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / dayMillis;

/** Whether a day is a Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** The day itself, or the Friday before it when it is at a weekend. */
export const workingDayBefore = (day: string): string =>
  isWeekend(day) ? workingDayBefore(dayAfter(day, -1)) : day;
