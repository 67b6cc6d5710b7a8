import { dayInLondon } from '@wesaid/shared/types';
import { isBankHoliday } from '@wesaid/shared/working-days';

/** A span of a weekday in which somebody reads. */
export interface Span {
  /** 1 (Monday) to 7 (Sunday). */
  readonly day: number;
  /** Time in London, as `09:00`. */
  readonly from: string;
  readonly to: string;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const sunday = 7;

/**
 * Whether an instant lies in one of the spans, by the clock in London. A bank holiday of England is read as a Sunday is:
 * only who reads on Sundays too is there.
 */
export function readsAt(spans: readonly Span[], instant: Date): boolean {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const weekday = weekdays.indexOf(parts.get('weekday') ?? '') + 1;
  const day = isBankHoliday(dayInLondon(instant)) ? sunday : weekday;
  const time = `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
  return spans.some((span) => span.day === day && span.from <= time && time < span.to);
}

/** The text in a language, else in the language without its region, else in English; null when there is none. */
export function textIn(texts: Readonly<Record<string, string>>, language: string | null): string | null {
  const wanted = [language, language?.split('-')[0], 'en'];
  for (const tag of wanted) if (tag && texts[tag] !== undefined) return texts[tag];
  return null;
}
