import type { LitElement } from 'lit';

/**
 * Holds the words of one widget in the language of its place: the `lang` attribute of the widget, else of its nearest
 * ancestor, also across shadow roots. English is there from the start; every other language is fetched. One that we lack,
 * or that cannot be fetched, is English.
 */
export class Localisation<Strings> {
  /** The words to show. */
  strings: Strings;
  /** The language of {@link strings}, for a `lang` attribute. */
  language = 'en';
  /** Reading direction of {@link language}. */
  direction = 'ltr';
  /** Whether a person who speaks the language has read the words. */
  checked = true;

  #wanted?: string;

  /** @param widget Under which name other languages have its words; English where they have none. */
  constructor(
    private readonly host: LitElement,
    private readonly widget: string,
    private readonly english: Strings,
  ) {
    this.strings = english;
  }

  /** Looks which language is wanted, and waits for its words; again, when another one is wanted meanwhile. */
  async follow(): Promise<void> {
    const wanted = (this.host.lang || inheritedLanguage(this.host)).toLowerCase();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const other = /^(?:en(?:-gb)?)?$/.test(wanted)
      ? undefined
      : await import('../languages/load.js')
          .then(({ load }) => load(wanted, this.widget, this.host))
          .catch(() => undefined);
    Object.assign(this, other ?? { strings: this.english, language: 'en', direction: 'ltr', checked: true });
    return this.follow();
  }
}

function inheritedLanguage(element: Element): string {
  const holder = element.closest<HTMLElement>('[lang]:not([lang=""])');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return holder?.lang ?? (host ? inheritedLanguage(host) : '');
}
