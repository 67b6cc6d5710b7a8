import { url } from '../platform.js';
import { forgetQuotas } from '../quotas.js';
import { danger, notDanger } from './danger.js';
import { hostile } from './hostile.js';
import { notPersonal, personal } from './personal.js';

/** More than three hundred texts: hostile ones, and such that hold personal data or speak of danger or only look so. */
export const texts: readonly string[] = [...hostile, ...personal, ...notPersonal, ...danger, ...notDanger];

/** Those that hold something to read: without that there is no story, no addition and no reply. */
export const readable = texts.filter((text) => text.trim() !== '');

/** Markup of these texts that would do something if it came back as markup. */
export const liveMarkup = /<script>window|<img src=x|<svg\/onload/;

/** What a browser makes of line breaks in a form, and what is kept of them again. */
export const throughForm = (text: string): string => text.replaceAll('\r\n', '\n');

/** Sends a form as a browser without script does. */
export const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
  });

/** Does something for every text, some at once; before them the counters of what one address may send begin anew. */
export async function forEachText(atOnce: number, act: (text: string) => Promise<void>): Promise<void> {
  for (let first = 0; first < texts.length; first += atOnce) {
    await forgetQuotas();
    await Promise.all(texts.slice(first, first + atOnce).map(act));
  }
}

/** What the first pass says of a text. */
export interface Flags {
  readonly needsAttention: boolean;
  readonly personalDetails: boolean;
}

/** Which share of the texts is flagged, and which share of those that only look so. */
export function sharesFlagged(found: ReadonlyMap<string, Flags>): Record<string, number> {
  const share = (wanted: readonly string[], flag: keyof Flags): number =>
    wanted.filter((text) => found.get(throughForm(text))?.[flag]).length / wanted.length;
  return {
    dangerFound: share(danger, 'needsAttention'),
    dangerMistaken: share(notDanger, 'needsAttention'),
    personalFound: share(personal, 'personalDetails'),
    personalMistaken: share(notPersonal, 'personalDetails'),
  };
}

/** Everything that has to be found is, and nothing that only looks so. */
export const allFound = { dangerFound: 1, dangerMistaken: 0, personalFound: 1, personalMistaken: 0 };
