import type { LitElement } from 'lit';

/** The words of one widget: English inside, each other language a module that is fetched when it is asked for. */
export interface Languages<Strings> {
  en: Strings;
  /** Primary language tag → a module with a `strings` export. */
  others: Record<string, () => Promise<{ strings: Strings }>>;
}

/**
 * Holds the words of one widget in the language of its place: the `lang` attribute of the
 * widget, else of its nearest ancestor, also across shadow roots. A language without words falls back to English,
 * and so does one whose words cannot be fetched.
 */
export class Localisation<Strings> {
  /** The words to show; undefined until those of another language have arrived: hold the first rendering. */
  strings?: Strings;
  /** The language of {@link strings}, for a `lang` attribute. */
  language = 'en';

  #wanted?: string;

  constructor(
    private readonly host: LitElement,
    private readonly languages: Languages<Strings>,
  ) {}

  /** Reading direction of {@link language}. */
  get direction(): 'ltr' | 'rtl' {
    return /ar|fa|he|ps|ur/.test(this.language) ? 'rtl' : 'ltr';
  }

  /** Looks again which language is wanted, and asks the host to render when its words are there. */
  follow(): void {
    const wanted = (this.host.lang || inheritedLanguage(this.host)).split('-')[0]!.toLowerCase();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const { en, others } = this.languages;
    const use = (language: string, strings: Strings) => {
      if (wanted !== this.#wanted) return;
      this.language = language;
      this.strings = strings;
      this.host.requestUpdate();
    };
    const load = others[wanted];
    if (!load) return use('en', en);
    load().then(
      ({ strings }) => use(wanted, strings),
      () => use('en', en),
    );
  }
}

function inheritedLanguage(element: Element): string {
  const holder = element.closest<HTMLElement>('[lang]:not([lang=""])');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return holder?.lang ?? (host ? inheritedLanguage(host) : '');
}
