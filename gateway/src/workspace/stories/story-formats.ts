import { html, type Html } from '../../pages/html.js';
import { textAreaField, textField } from '../fields.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';

/** The same story in another form. */
export interface StoryFormatItem {
  readonly kind: string;
  /** BCP 47; null for that of the story. */
  readonly language: string | null;
  readonly text: string | null;
  readonly url: string | null;
}

const easyRead = { kind: 'EASY_READ', name: 'easyRead', label: 'The same in easy read' };

/** Forms that stand at an address elsewhere. */
const elsewhere = [
  { kind: 'LARGE_PRINT', name: 'largePrint', label: 'Address of the same in large print' },
  { kind: 'AUDIO', name: 'audio', label: 'Address of the same to listen to' },
  { kind: 'BSL_VIDEO', name: 'bslVideo', label: 'Address of the same in British Sign Language' },
] as const;

const translation = 'TRANSLATION';

/** Languages in which pages and widgets are read; those in which a translation is there already come on top. */
const languages: Readonly<Record<string, string>> = { ar: 'Arabic', cy: 'Welsh', pl: 'Polish', ur: 'Urdu' };

const nameOf = (language: string): string => `translation-${language}`;
const contentOf = ({ text, url }: StoryFormatItem): string => text ?? url ?? '';

const languagesOf = (formats: readonly StoryFormatItem[]): string[] => [
  ...new Set([
    ...Object.keys(languages),
    ...formats.flatMap(({ kind, language }) => (kind === translation && language !== null ? [language] : [])),
  ]),
];

/** What stands in the fields for other forms. */
export function formatValues(formats: readonly StoryFormatItem[]): Record<string, string> {
  const value = (kind: string, language?: string): string => {
    const found = formats.find(
      (each) => each.kind === kind && (language === undefined || each.language === language),
    );
    return found ? contentOf(found) : '';
  };
  return Object.fromEntries([
    ...[easyRead, ...elsewhere].map(({ kind, name }) => [name, value(kind)]),
    ...languagesOf(formats).map((language) => [nameOf(language), value(translation, language)]),
  ]);
}

/** The fields for other forms of a story. */
export const formatFields = (form: Form, formats: readonly StoryFormatItem[]): Html =>
  html`<div id="formats">
    ${textAreaField(form, {
      name: easyRead.name,
      label: easyRead.label,
      hint: 'Short sentences and plain words. You can leave this empty.',
      rows: 4,
    })}${elsewhere.map(({ name, label }) =>
      textField(form, {
        name,
        label,
        hint: 'It begins with https://. You can leave this empty.',
        type: 'url',
      }),
    )}
    <details>
      <summary>The same in other languages</summary>
      ${languagesOf(formats).map(
        (language) =>
          html`<input type="hidden" name="translations" value="${language}" />${textAreaField(form, {
              name: nameOf(language),
              label: `In ${languages[language] ?? language}`,
              hint: 'The words, or the address where they are. You can leave this empty.',
              rows: 4,
            })}`,
      )}
    </details>
  </div>`;

/** The other forms that were typed. */
export function formatsTyped(visit: Visit): object[] {
  const typed = (name: string, kind: string, language: string | null): object[] => {
    const content = visit.typed(name);
    if (content === '') return [];
    const at = /^https:\/\/\S+$/.test(content) ? { url: content } : { text: content };
    return [{ kind, language, ...at }];
  };
  return [
    ...typed(easyRead.name, easyRead.kind, null),
    ...elsewhere.flatMap(({ kind, name }) =>
      visit.typed(name) ? [{ kind, language: null, url: visit.typed(name) }] : [],
    ),
    ...visit.chosen('translations').flatMap((language) => typed(nameOf(language), translation, language)),
  ];
}
