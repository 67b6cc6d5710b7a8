/** A piece of markup that is known to be safe: made by {@link html} and by nothing else. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, pieces are taken as they are, nothing is left out. */
export type HtmlValue = string | number | Html | readonly Html[] | null | undefined | false;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

function write(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(write).join('');
  return escape(String(value));
}

/** Makes markup; whatever is put in is escaped, so that words of people can never become markup. */
export const html = (pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(pieces.reduce((text, piece, index) => text + write(values[index - 1]) + piece));
