import { html, type Html } from '../../pages/html.js';

/** What a person answered to one question of a questionnaire. */
export interface AnsweredQuestion {
  readonly asked: string;
  readonly options: readonly { readonly text: string }[];
  readonly text: string | null;
}

/** What a person answered besides the national question; nothing where they answered nothing more. */
export const answersOf = (answers: readonly AnsweredQuestion[]): Html | null =>
  answers.length === 0
    ? null
    : html`<h2>What else we asked</h2>
        <dl class="facts">
          ${answers.map(
            ({ asked, options, text }) =>
              html`<dt>${asked}</dt>
                <dd dir="auto">${text ?? options.map((option) => option.text).join(', ')}</dd> `,
          )}
        </dl>`;
