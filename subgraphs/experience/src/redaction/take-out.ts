import type { Place } from '../triage/phrases.js';

/** A place that is taken out of a text, and what is written instead of it. */
export interface TakenOut extends Place {
  readonly sign: string;
}

/** Places in order, those that touch one another made one. */
function apart(places: readonly TakenOut[]): TakenOut[] {
  const ordered = [...places].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: TakenOut[] = [];
  for (const place of ordered) {
    const last = merged.at(-1);
    if (last && place.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    } else merged.push(place);
  }
  return merged;
}

/** A text without some places, and where the other places of it are now. */
export interface Shortened {
  readonly text: string;
  /** The new place of an old one; null when a part of it was taken out. */
  placeOf(place: Place): Place | null;
}

/** Takes places out of a text. Nothing else of it changes: no word is put into anybody's mouth. */
export function takeOut(text: string, places: readonly TakenOut[]): Shortened {
  const gone = apart(places);
  let from = 0;
  const kept = gone.map(({ start, end, sign }) => {
    const part = text.slice(from, start) + sign;
    from = end;
    return part;
  });
  return {
    text: kept.join('') + text.slice(from),
    placeOf({ start, end }) {
      if (gone.some((place) => place.start < end && start < place.end)) return null;
      const shift = gone
        .filter((place) => place.end <= start)
        .reduce((total, place) => total + place.sign.length - (place.end - place.start), 0);
      return { start: start + shift, end: end + shift };
    },
  };
}

/** Every place of some words in a text, as whole words; capitals do not count. */
export function placesOfWords(text: string, words: string): Place[] {
  const [wanted, lower] = [words.toLowerCase(), text.toLowerCase()];
  // A few letters change their length with their case: then only the words as they were typed are found.
  const [needle, hay] = lower.length === text.length ? [wanted, lower] : [words, text];
  const places: Place[] = [];
  for (
    let at = hay.indexOf(needle);
    needle !== '' && at !== -1;
    at = hay.indexOf(needle, at + needle.length)
  ) {
    const end = at + needle.length;
    const whole = !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
    if (whole) places.push({ start: at, end });
  }
  return places;
}
