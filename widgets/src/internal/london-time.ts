import { longDate } from './long-date.js';

/** Names of months and weekdays, for a language that browsers often lack, such as Welsh. */
export interface CalendarNames {
  months: string[];
  /** From Sunday on. */
  weekdays: string[];
}

const timeZone = 'Europe/London';

/** The day of a moment in London, in words: `Tuesday 3 November 2026`. */
export function londonDay(moment: string, language: string, names?: CalendarNames): string {
  // Swedes write days as the API does.
  const day = new Date(moment).toLocaleDateString('sv', { timeZone });
  const weekday =
    names?.weekdays[new Date(day).getUTCDay()] ??
    new Intl.DateTimeFormat([language, 'en-GB'], { weekday: 'long', timeZone }).format(new Date(moment));
  return `${weekday} ${longDate(day, language, names?.months)}`;
}

/** The time of a moment in London: `2:30pm` or `4pm` in English, by 24 hours elsewhere. */
export function londonTime(moment: string, language: string): string {
  const english = language.startsWith('en');
  const time = new Intl.DateTimeFormat([english ? 'en-GB' : language, 'en-GB'], {
    hour: english ? 'numeric' : '2-digit',
    minute: '2-digit',
    hour12: english,
    timeZone,
  }).format(new Date(moment));
  return english ? time.replace(':00', '').replace(/\s/, '') : time;
}
