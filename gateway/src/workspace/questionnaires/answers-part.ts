import { html, type Html } from '../../pages/html.js';
import { markedText, type Finding } from '../feedback/findings.js';

/** What a person answered to one question of a questionnaire. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly asked: string;
  readonly options: readonly { readonly text: string }[];
  readonly text: string | null;
}

/** What a person answered besides the national question; nothing where they answered nothing more. */
export const answersOf = (answers: readonly AnsweredQuestion[], findings: readonly Finding[]): Html | null =>
  answers.length === 0
    ? null
    : html`<h2>What else we asked</h2>
        <dl class="facts">
          ${answers.map(
            ({ question, asked, options, text }) =>
              html`<dt>${asked}</dt>
                <dd dir="auto">
                  ${text === null ? options.map((option) => option.text).join(', ') : html`<span class="words">${markedText(text, findings, question)}</span>`}
                </dd> `,
          )}
        </dl>`;
