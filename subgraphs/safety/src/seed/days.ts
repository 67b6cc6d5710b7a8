/** The first day of the month that lies some months before or after the month of a day. */
export function monthStart(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The second Tuesday of the month that begins on a day. */
export function secondTuesday(month: string): string {
  const date = new Date(`${month}T00:00:00Z`);
  date.setUTCDate(1 + ((9 - date.getUTCDay()) % 7) + 7);
  return date.toISOString().slice(0, 10);
}
