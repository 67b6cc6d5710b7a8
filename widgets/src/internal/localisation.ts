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
  /** The words to show. */
  strings: Strings;
  /** The language of {@link strings}, for a `lang` attribute. */
  language = 'en';

  #wanted?: string;

  constructor(
    private readonly host: LitElement,
    private readonly languages: Languages<Strings>,
  ) {
    this.strings = languages.en;
  }

  /** Reading direction of {@link language}. */
  get direction(): 'ltr' | 'rtl' {
    return /ar|fa|he|ps|ur/.test(this.language) ? 'rtl' : 'ltr';
  }

  /** Looks again which language is wanted, and waits for its words. */
  async follow(): Promise<void> {
    const [wanted = ''] = (this.host.lang || inheritedLanguage(this.host)).toLowerCase().split('-');
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const { en, others } = this.languages;
    const load = Object.hasOwn(others, wanted) ? others[wanted] : undefined;
    const module = await load?.().catch(() => undefined);
    this.strings = module ? module.strings : en;
    this.language = module ? wanted : 'en';
  }
}

function inheritedLanguage(element: Element): string {
  const holder = element.closest<HTMLElement>('[lang]:not([lang=""])');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return holder?.lang ?? (host ? inheritedLanguage(host) : '');
}
