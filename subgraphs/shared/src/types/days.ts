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
