import type { LitElement } from 'lit';
import { languages } from './all.js';
import type { Language, LanguageTexts } from './language.js';

/** The words of one widget in a language. */
export interface LoadedLanguage extends Pick<Language, 'direction'> {
  strings: LanguageTexts[keyof LanguageTexts];
  language: string;
  /** Whether a person who speaks the language has read the words. */
  checked: boolean;
}

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Fetches the words of a widget in the language that a page wants: the very one (`en-x-easy`), else the same of no region
 * (`en-x-easy` for `en-GB-x-easy`), else its first part (`cy` for `cy-Latn`). Undefined where there is none, or where it
 * has no words of this widget.
 *
 * @param host Gets the style that the language's writing needs.
 */
export async function load(
  wanted: string,
  widget: string,
  host: LitElement,
): Promise<LoadedLanguage | undefined> {
  const tags = [wanted, wanted.replace(/^([a-z]+)-[a-z]{2}(?=-|$)/, '$1'), wanted.split('-')[0] ?? ''];
  const find = tags.find((tag) => Object.hasOwn(languages, tag));
  const module = await languages[find ?? '']?.();
  if (!module) return undefined;
  const { tag, direction, checked, notChecked, css, texts } = module.language;
  const strings = texts[widget as keyof LanguageTexts] as LanguageTexts[keyof LanguageTexts] | undefined;
  if (!strings) return undefined;
  if (css) adopt(host, tag, css);
  const testMode = checked ? strings.testMode : `${strings.testMode} ${notChecked}`;
  return { strings: { ...strings, testMode }, language: tag, direction, checked: Boolean(checked) };
}

function adopt({ shadowRoot }: LitElement, tag: string, css: string): void {
  // Browsers without such sheets, as Safari before 16.4, show the words as they show all others.
  const others = shadowRoot?.adoptedStyleSheets;
  if (!others) return;
  const sheet = sheets.get(tag) ?? new CSSStyleSheet();
  sheets.set(tag, sheet);
  sheet.replaceSync(css);
  if (!others.includes(sheet)) shadowRoot.adoptedStyleSheets = [...others, sheet];
}
