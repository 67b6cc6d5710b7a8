/** What a poster says of one action. */
export interface PosterAction {
  readonly said: string;
  readonly did: string;
  readonly label: string;
  readonly publishedOn: string | null;
  readonly synthetic: boolean;
  readonly service: { readonly name: string } | null;
}

/** How big the words on a poster are; each has a class of its name in `poster.css`. */
export type PosterSize = 'large' | 'medium' | 'small' | 'smallest';

/** What stands on one sheet, and how big. */
export interface PosterLayout {
  readonly size: PosterSize;
  readonly actions: readonly PosterAction[];
  /** Whether words had to be left out at their end, because even the smallest letters do not fit. */
  readonly shortened: boolean;
}

// Lengths are in rem of the poster: 4 mm on A4, and as much more on A3 as the sheet is bigger.
const widthOfLines = 44;
const heightForActions = 36;
const lineHeight = 1.35;
const letterWidth = 0.56;
/** Around an action; its two headings and the line below it count as lines. */
const gap = 1.5;
const linesBesideTexts = 3;

const sizes: readonly (readonly [PosterSize, letters: number])[] = [
  ['large', 2],
  ['medium', 1.6],
  ['small', 1.25],
  ['smallest', 1],
];
const [[largest], [smallest, smallestLetters]] = [sizes[0], sizes.at(-1)] as [
  (typeof sizes)[0],
  (typeof sizes)[0],
];
const most = 4;

/** How broad letters are beside an "n", as in Arial; the first that fits counts. */
const widths: readonly (readonly [RegExp, width: number])[] = [
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u, 1.9],
  [/[mMW@%]/, 1.7],
  [/[\p{Lu}w]/u, 1.3],
  [/[\sfijlrt.,;:'!()-]/, 0.55],
];
const widthOf = (letter: string): number => widths.find(([letters]) => letters.test(letter))?.[1] ?? 1;

const perLine = (letters: number): number => widthOfLines / (letters * letterWidth);

const linesOf = (text: string, letters: number): number =>
  Math.ceil([...text].reduce((sum, letter) => sum + widthOf(letter), 0) / perLine(letters)) || 1;

const heightOf = ({ said, did }: PosterAction, letters: number): number =>
  (linesOf(said, letters) + linesOf(did, letters) + linesBesideTexts) * letters * lineHeight + gap;

/** How many of the newest actions fit on a sheet. */
function fitting(actions: readonly PosterAction[], letters: number): number {
  let left = heightForActions;
  const first = actions.findIndex((action) => (left -= heightOf(action, letters)) < 0);
  return first === -1 ? actions.length : first;
}

/** The beginning of a text, to the end of a word, in so many lines. */
function begin(text: string, lines: number, letters: number): string {
  if (linesOf(text, letters) <= lines) return text;
  let left = (lines - 0.5) * perLine(letters);
  const kept = [...text];
  const end = kept.findIndex((letter) => (left -= widthOf(letter)) < 0);
  const words = kept.slice(0, end).join('');
  return `${words.replace(/\s+\S{0,30}$/u, '')}…`;
}

function shorten(action: PosterAction): PosterAction {
  const letters = smallestLetters;
  const lines = Math.floor((heightForActions - gap) / (letters * lineHeight)) - linesBesideTexts;
  const half = Math.floor(lines / 2);
  const [said, did] = [linesOf(action.said, letters), linesOf(action.did, letters)];
  return {
    ...action,
    said: begin(action.said, Math.max(half, lines - did), letters),
    did: begin(action.did, Math.max(half, lines - said), letters),
  };
}

/**
 * Puts the newest actions on one sheet: two or more in the biggest letters in which they fit and can be read from some
 * steps away, else the newest alone. Lengths are estimated, on the safe side: nobody knows the letters of a printer.
 * @param actions newest first
 */
export function layOutPoster(actions: readonly PosterAction[]): PosterLayout {
  const newest = actions.slice(0, most);
  const [only] = newest;
  if (!only) return { size: largest, actions: [], shortened: false };
  const several = sizes.find(
    ([size, letters]) => size !== smallest && fitting(newest, letters) >= Math.min(2, newest.length),
  );
  const alone = several ?? sizes.find(([, letters]) => fitting(newest, letters) > 0);
  if (!alone) return { size: smallest, actions: [shorten(only)], shortened: true };
  const [size, letters] = alone;
  return { size, actions: newest.slice(0, fitting(newest, letters)), shortened: false };
}
