const minute = 60_000;
const hour = 60 * minute;

/** How long ago something was, in the words of a language: `5 minutes ago`, from two hours on `3 hours ago`. */
export function ago(millis: number, language: string): string {
  const format = new Intl.RelativeTimeFormat([language === 'en' ? 'en-GB' : language, 'en-GB']);
  return millis < 2 * hour
    ? format.format(-Math.floor(millis / minute), 'minute')
    : format.format(-Math.floor(millis / hour), 'hour');
}
