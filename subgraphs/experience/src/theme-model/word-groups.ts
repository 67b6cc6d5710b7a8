import { wordsOf, type Word } from './text.js';

/** A group that was found, and at which word of the text. */
export interface FoundGroup {
  readonly group: string;
  readonly at: number;
}

interface Phrase {
  readonly group: string;
  /** What stands after the first word. */
  readonly rest: readonly string[];
  /** Whether the last word may have any ending. */
  readonly open: boolean;
}

const number = '#';

/** Finds groups of words and short phrases in a text, in one reading of it. */
export class WordGroups {
  private readonly whole = new Map<string, Phrase[]>();
  private readonly beginnings = new Map<string, Phrase[]>();
  private readonly shortest: number;

  /** @param groups name of each group, and its words: `*` stands for any ending, `_` for a space, `#` for a number */
  constructor(groups: Readonly<Record<string, string>>) {
    for (const [group, words] of Object.entries(groups))
      for (const entry of words.split(/\s+/).filter(Boolean)) this.add(group, entry);
    this.shortest = Math.min(...Array.from(this.beginnings.keys(), ({ length }) => length));
  }

  /** The groups in a plain text, in its order; a group stands once at each word. */
  in(text: string): FoundGroup[] {
    const words = wordsOf(text);
    return words.flatMap((word, at) => {
      const groups = new Set(
        this.beginningWith(word.text)
          .filter((phrase) => continues(phrase, words, at))
          .map(({ group }) => group),
      );
      return Array.from(groups, (group) => ({ group, at }));
    });
  }

  private add(group: string, entry: string): void {
    const open = entry.endsWith('*');
    const words = entry === number ? [number] : wordsOf(entry.replaceAll('_', ' ')).map(({ text }) => text);
    const [first = '', ...rest] = words;
    const phrases = open && rest.length === 0 ? this.beginnings : this.whole;
    phrases.set(first, [...(phrases.get(first) ?? []), { group, rest, open }]);
  }

  private beginningWith(word: string): Phrase[] {
    const found = [...(this.whole.get(word) ?? [])];
    if (/^\p{N}+$/u.test(word)) found.push(...(this.whole.get(number) ?? []));
    for (let length = this.shortest; length <= word.length; length += 1)
      found.push(...(this.beginnings.get(word.slice(0, length)) ?? []));
    return found;
  }
}

const continues = ({ rest, open }: Phrase, words: readonly Word[], at: number): boolean =>
  rest.every((word, index) => {
    const found = words[at + 1 + index]?.text ?? '';
    return open && index === rest.length - 1 ? found.startsWith(word) : found === word;
  });
