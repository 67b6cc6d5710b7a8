import { dayInLondon } from '@wesaid/shared/types';

/** The hours of a day in London, on full hours, between which messages are sent; from 0 to 24 is always. */
export interface SendingHours {
  readonly from: number;
  readonly to: number;
}

/** When nobody is woken up. */
export const ordinaryHours: SendingHours = { from: 8, to: 20 };

const hourMillis = 3_600_000;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

const hourInLondon = (instant: Date): number => Number(clock.format(instant));

/**
 * When a message may be sent that is ready now.
 * @returns null for now; else the next time at which the hours begin
 */
export function nextSendingTime(now: Date, { from, to }: SendingHours): Date | null {
  const hour = hourInLondon(now);
  if (hour >= from && hour < to) return null;
  const today = dayInLondon(now);
  // By full hours of the clock in London: days on which it changes have 23 or 25 of them.
  let time = new Date(Math.ceil((now.getTime() + 1) / hourMillis) * hourMillis);
  while (hourInLondon(time) !== from || (hour >= to && dayInLondon(time) === today))
    time = new Date(time.getTime() + hourMillis);
  return time;
}
