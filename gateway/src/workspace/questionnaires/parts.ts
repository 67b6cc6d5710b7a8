import { html, type Html } from '../../pages/html.js';
import { ratings } from '../../pages/feedback-words.js';
import type { Form } from '../form.js';
import type { Visit } from '../visit.js';
import type { ShownPage } from '../workspace-section.js';
import { inEnglish, textOf, type Condition, type PlacedQuestion } from './questionnaire.js';

const places = [
  ['/questionnaires', 'Questionnaires'],
  ['/questionnaires/bank', 'Question bank'],
  ['/questionnaires/results', 'Results'],
  ['/questionnaires/register', 'Other surveys'],
] as const;

/** The four parts of the section, above each of its lists. */
export const partsNav = (visit: Visit, here: (typeof places)[number][0]): Html =>
  html`<nav aria-label="Parts of this section">
    <ul class="filters">
      ${places.map(
        ([path, label]) =>
          html`<li>
            <a href="${visit.link(path)}" ${path === here ? html` aria-current="page"` : null}>${label}</a>
          </li> `,
      )}
    </ul>
  </nav>`;

/** When a question is asked, in words; null for always. */
export function conditionWords(
  askIf: Condition | null,
  questions: readonly Pick<PlacedQuestion, 'id' | 'code' | 'wordings'>[],
): string | null {
  if (!askIf) return null;
  const other = questions.find(({ id }) => id === askIf.question);
  const options = inEnglish(other?.wordings ?? [])?.options ?? [];
  const chosen = askIf.anyOf.map(
    (code) => ratings[code] ?? options.find((option) => option.code === code)?.text ?? code,
  );
  return `Asked after “${chosen.join('” or “')}” to ${other ? `“${textOf(other)}”` : 'the national question'}`;
}

/** A page, with the status of the form that comes back on it. */
export const shown = (title: string, main: Html, sent?: Form): ShownPage => ({
  title,
  main,
  ...(sent ? { status: sent.status } : {}),
});
