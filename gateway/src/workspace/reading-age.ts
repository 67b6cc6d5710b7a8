import { html, type Html } from '../pages/html.js';
import type { Form } from './form.js';
import type { Visit } from './visit.js';

/** How easy the words in a field are to read. */
export interface Reading {
  /** Reading age in years; null for words that are too few to tell. */
  readonly age: number | null;
  readonly limit: number;
  readonly tooHard: boolean;
  readonly hardest: readonly { readonly text: string; readonly age: number }[];
}

/** Asks how easy words are to read before they are published. */
export const readingAgesDocument = `query WorkspaceReadingAges($texts: [String!]!, $language: String!) {
  readingAges(texts: $texts, language: $language) { age limit tooHard hardest { text age } }
}`;

/** Measures texts; null while that cannot be done, because nothing that is urgent waits for it. */
export async function readingsOf(
  visit: Visit,
  texts: readonly string[],
  language = 'en',
): Promise<readonly Reading[] | null> {
  try {
    const { readingAges } = await visit.ask<{ readingAges: Reading[] }>(readingAgesDocument, {
      texts,
      language,
    });
    return readingAges;
  } catch {
    return null;
  }
}

/**
 * Looks at words before everybody can read them.
 * @param fields names of the fields that hold them
 * @returns the form to show again, because the person asked how easy they are or they are hard and nobody has said that
 * they stay; null to go on
 */
export async function readBefore(
  visit: Visit,
  fields: readonly string[],
  language = 'en',
): Promise<Form | null> {
  const asked = visit.typed('look') === 'yes';
  if (!asked && visit.typed('wordsStay') === 'yes') return null;
  const found = await readingsOf(
    visit,
    fields.map((field) => visit.typed(field)),
    language,
  );
  if (found === null) return asked ? visit.form() : null;
  const readings = Object.fromEntries(fields.map((field, index) => [field, found[index]]));
  const hard = fields.filter((field) => readings[field]?.tooHard);
  if (!asked && hard.length === 0) return null;
  const message = 'These words are hard to read. Make them easier, or say below that they stay as they are.';
  const problems = hard.map((path) => ({ path, code: 'HARD_TO_READ', message }));
  return visit.form(asked ? [] : problems, readings);
}

/** How easy the words beside it are to read, with the sentences that are hardest. */
export const readingNote = ({ age, limit, hardest }: Reading, id?: string): Html =>
  html`<div class="reading" ${id && html` id="${id}"`}>
    <p>
      ${
        age === null
          ? 'Reading age: these are too few words to tell.'
          : `Reading age: ${age} years. Aim at ${limit} years or younger.`
      }
    </p>
    ${
      hardest.length > 0 &&
      html`<p>Hardest to read:</p>
        <ul>
          ${hardest.map((sentence) => html`<li>“${sentence.text}” (${sentence.age} years)</li> `)}
        </ul>`
    }
  </div>`;

/** What stands at the end of a form whose words everybody can read: the way to say that they stay, once they are hard. */
export const wordsStay = (form: Form): Html | null =>
  form.isHard
    ? html`<div class="field">
        <label class="checkbox" for="wordsStay"
          ><input
            type="checkbox"
            id="wordsStay"
            name="wordsStay"
            value="yes"
            ${form.value('wordsStay') === 'yes' ? html` checked` : null}
          /><span
            >The words stay as they are<span class="hint"
              >For example because it is urgent, or there is no easier word.</span
            ></span
          ></label
        >
      </div> `
    : null;

/** The button that asks how easy the words are to read, and saves nothing. */
export const lookButton = html`<button class="button quiet" name="look" value="yes">
  How easy is this to read?
</button>`;
