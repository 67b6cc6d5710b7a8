const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The clock of London at an instant, as `2026-11-03T14:30`. */
export const londonClock = (instant: Date): string => parts.format(instant).replace(' ', 'T');

const minutes = (clock: string): number => Date.parse(`${clock}:00Z`) / 60_000;

/**
 * The instant at which the clock of London shows a day and a time, as a `datetime-local` field sends it: in an hour that
 * is there twice the earlier one. Null for anything else.
 */
export function londonInstant(clock: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock) || Number.isNaN(minutes(clock))) return null;
  for (const ahead of [60, 0]) {
    const instant = new Date((minutes(clock) - ahead) * 60_000);
    if (londonClock(instant) === clock) return instant.toISOString();
  }
  return null;
}
