/** A month that demonstration data is made for. */
export interface Month {
  /** Its first day. */
  readonly first: string;
  /** How many months it lies after the present one; negative before. */
  readonly offset: number;
}

/** The months from some before the month of a day to some after it. */
export function monthsAround(today: string, before: number, after: number): Month[] {
  return Array.from({ length: before + 1 + after }, (_, index) => {
    const offset = index - before;
    const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
    date.setUTCMonth(date.getUTCMonth() + offset);
    return { first: date.toISOString().slice(0, 10), offset };
  });
}

/** The day some days after another one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The n-th Wednesday of a month. */
export function wednesdayOf({ first }: Month, number: number): string {
  const weekday = new Date(`${first}T12:00:00Z`).getUTCDay();
  return dayAfter(first, ((3 - weekday + 7) % 7) + (number - 1) * 7);
}

/** An hour of a day in London, also in summer. */
export function inLondon(day: string, hour: number): Date {
  const utc = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(utc);
  return new Date(utc.getTime() + (hour - Number(shown)) * 3_600_000);
}
