import { html, type Html, type HtmlValue } from './html.js';
import type { PageWords } from './page-words.js';

/** A language in which pages are written: its words, its dates, and its place in addresses. */
export class PageLanguage {
  readonly #days: Intl.DateTimeFormat;
  readonly #weekdays: Intl.DateTimeFormat;
  readonly #numbers: Intl.NumberFormat;
  readonly #choice: Intl.ListFormat;

  /** @param all every language, this one among them */
  constructor(
    readonly words: PageWords,
    readonly all: readonly PageLanguage[],
  ) {
    // British for English: never `November 3`.
    const locales = [words.tag.startsWith('en') ? 'en-GB' : words.tag, 'en-GB'];
    const timeZone = 'UTC';
    const withName = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    this.#days = new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone });
    this.#weekdays = new Intl.DateTimeFormat(locales, { ...withName, timeZone });
    this.#choice = new Intl.ListFormat(locales, { type: 'disjunction' });
    this.#numbers = new Intl.NumberFormat(locales);
  }

  /** As it is written in `lang`, such as `cy`. */
  get tag(): string {
    return this.words.tag;
  }

  /** An address of ours that stays in this language. */
  link(path: string): string {
    return `${path}${path.includes('?') ? '&' : '?'}lang=${this.tag}`;
  }

  /** A sentence with what belongs in its places. */
  say(sentence: string, ...values: readonly HtmlValue[]): Html {
    const pieces = sentence.split(/\{(\d)\}/);
    return html`${pieces.map((piece, index) => html`${index % 2 ? values[Number(piece) - 1] : piece}`)}`;
  }

  /** Some things of which one is enough: Poor or Very poor. */
  oneOf(things: readonly string[]): string {
    return this.#choice.format(things);
  }

  /** A day as people write it: 3 November 2026. */
  day(day: string): string {
    return this.#days.format(midnightOf(day));
  }

  /** A day with its name, as people agree on one: Thursday 3 December 2026. */
  weekday(day: string): string {
    const written = this.#weekdays.format(midnightOf(day));
    return this.tag.startsWith('en') ? written.replace(',', '') : written;
  }

  /** A number as people write it: 4,000. */
  count(number: number): string {
    return this.#numbers.format(number);
  }
}

const midnightOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
