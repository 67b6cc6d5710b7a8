import { longDate } from '../internal/long-date.js';

const timeZone = 'Europe/London';

/** A moment as a day and a time of the clock in the United Kingdom: `3 November 2026, 2:30pm`. */
export function meetingTime(
  at: string,
  end: string | null,
  language: string,
  months: string[] | undefined,
): string {
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(at));
  const times = [at, end].flatMap((time) => (time ? clock(time, language) : []));
  return `${longDate(day, language, months)}, ${times.join(' – ')}`;
}

function clock(at: string, language: string): string {
  const time = new Intl.DateTimeFormat([language === 'en' ? 'en-GB' : language, 'en-GB'], {
    hour: 'numeric',
    minute: '2-digit',
    hour12: language.startsWith('en'),
    timeZone,
  }).format(new Date(at));
  return language.startsWith('en') ? time.replace(/\s/, '') : time;
}
