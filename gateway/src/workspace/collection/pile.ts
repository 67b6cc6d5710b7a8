import type { Problem } from '../form.js';
import type { Visit } from '../visit.js';
import { cardWays, helperKeys, publishKeys, ratingKeys, respondentKeys, type Key } from './collection.js';
import { meaningOf } from './key-field.js';

/** What all cards of a pile have in common. It stands in the address, so that a pile can be gone on with. */
export interface Pile {
  readonly service: string;
  readonly day: string;
  readonly way: string;
  readonly language: string;
}

/** The pile that an address names; null when it names none. */
export function pileIn(visit: Visit): Pile | null {
  const [service, day, way, language] = ['service', 'day', 'way', 'language'].map((name) =>
    visit.query(name),
  ) as [string, string, string, string];
  const known = cardWays.some(({ value }) => value === way) && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return known ? { service, day, way, language } : null;
}

/** The address of a pile, or of something done with it. */
export const pileAddress = (pile: Pile, below = ''): string =>
  `/collection/pile${below}?${new URLSearchParams({ ...pile }).toString()}`;

/** Whether cards of this day need a reason why they are entered so late: more than a year ago. */
export const isLate = (day: string, today: string): boolean =>
  day < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

/** What was typed from one card, and what of it is no key that means something. */
export interface ReadCard {
  readonly problems: readonly Problem[];
  readonly input: Readonly<Record<string, unknown>>;
}

/** Reads what was typed from one card. */
export function readCard(visit: Visit): ReadCard {
  const problems: Problem[] = [];
  const read = (path: string, keys: readonly Key[], required = false): string | null => {
    const meaning = meaningOf(keys, visit.typed(path));
    if (meaning === undefined || (required && meaning === null)) {
      const all = keys.map(({ key }) => key);
      const message = `Type ${all.slice(0, -1).join(', ')} or ${all.at(-1)}${required ? '' : ', or leave it empty'}.`;
      problems.push({ path, code: 'KEY_UNKNOWN', message });
    }
    return meaning ?? null;
  };
  const input = {
    rating: read('rating', ratingKeys, true),
    comment: visit.typedOrNull('comment'),
    mayPublish: read('mayPublish', publishKeys) === 'yes',
    respondentType: read('respondentType', respondentKeys),
    assistedBy: read('assistedBy', helperKeys),
    lateBecause: visit.typedOrNull('lateBecause'),
  };
  return { problems, input };
}
