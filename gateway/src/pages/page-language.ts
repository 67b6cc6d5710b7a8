import { html, type Html, type HtmlValue } from './html.js';
import type { PageWords } from './page-words.js';

/** A language in which pages are written: its words, its dates, and its place in addresses. */
export class PageLanguage {
  readonly #locales: readonly string[];

  /** @param all every language, this one among them */
  constructor(
    readonly words: PageWords,
    readonly all: readonly PageLanguage[],
  ) {
    // British for English: never `November 3`.
    this.#locales = [words.tag.startsWith('en') ? 'en-GB' : words.tag, 'en-GB'];
  }

  /** As it is written in `lang`, such as `cy`. */
  get tag(): string {
    return this.words.tag;
  }

  /** An address of ours that stays in this language. */
  link(path: string): string {
    return `${path}?lang=${this.tag}`;
  }

  /** A sentence with what belongs in its places. */
  say(sentence: string, ...values: readonly HtmlValue[]): Html {
    const pieces = sentence.split(/\{(\d)\}/);
    return html`${pieces.map((piece, index) => html`${index % 2 ? values[Number(piece) - 1] : piece}`)}`;
  }

  /** A day as people write it: 3 November 2026. */
  day(day: string): string {
    return this.#write(day, { dateStyle: 'long' });
  }

  /** A day with its name, as people agree on one: Thursday 3 December 2026. */
  weekday(day: string): string {
    const written = this.#write(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    return this.tag.startsWith('en') ? written.replace(',', '') : written;
  }

  /** A number as people write it: 4,000. */
  count(number: number): string {
    return new Intl.NumberFormat([...this.#locales]).format(number);
  }

  #write(day: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat([...this.#locales], { ...options, timeZone: 'UTC' });
    return format.format(new Date(`${day}T00:00:00Z`));
  }
}
