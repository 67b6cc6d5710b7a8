import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import { formOf, radioField, refusal } from '../fields.js';
import { Form } from '../form.js';
import { readThemes, themeField, type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import {
  reads,
  takes,
  type ShownPage,
  type WorkspaceAnswer,
  type WorkspaceRoute,
} from '../workspace-section.js';
import { codeAgainDocument, codeBlindDocument, takeCommentDocument } from './feedback.documents.js';
import { askedWords, sentimentChoices, type AskedFor } from './feedback.js';

interface Agreement {
  readonly comments: number;
  readonly coders: number;
  readonly alpha: number | null;
  readonly sentimentAlpha: number | null;
  readonly themes: readonly {
    readonly theme: { readonly name: string };
    readonly comments: number;
    readonly alpha: number | null;
  }[];
}

interface Taken {
  readonly id: string;
  readonly words: string;
  readonly translation: string | null;
  readonly commentAsked: AskedFor | null;
}

const yearMillis = 365 * 86_400_000;

const figure = (alpha: number | null): string => (alpha === null ? 'Cannot be said' : alpha.toFixed(2));

const agreementTable = ({ comments, coders, alpha, sentimentAlpha, themes }: Agreement): Html =>
  comments === 0
    ? html`<p>
        Nobody has coded a comment a second time in the last year. How far you agree will stand here.
      </p>`
    : html`<p>
          ${coders} people coded ${comments} of the same comments in the last year. 1 is perfect agreement, 0
          is no better than chance (Krippendorff's alpha; whole sets of themes by MASI).
        </p>
        <div class="scroll" role="region" aria-label="How far people agree" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col" class="number">Comments</th>
                <th scope="col" class="number">Agreement</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">All themes together</th>
                <td class="number">${comments}</td>
                <td class="number">${figure(alpha)}</td>
              </tr>
              <tr>
                <th scope="row">What the words express</th>
                <td class="number">${comments}</td>
                <td class="number">${figure(sentimentAlpha)}</td>
              </tr>
              ${themes.map(
                (each) =>
                  html`<tr>
                    <th scope="row">${each.theme.name}</th>
                    <td class="number">${each.comments}</td>
                    <td class="number">${figure(each.alpha)}</td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>`;

const comment = (
  visit: Visit,
  { id, words, translation, commentAsked }: Taken,
  themes: readonly Theme[],
  form: Form,
): Html =>
  html`${commentAsked && html`<p class="secondary">Asked: ${askedWords[commentAsked]}</p>`}
    <blockquote class="quote"><span class="words" dir="auto">${words}</span></blockquote>
    ${translation !== null && html`<p>In English: <q>${translation}</q></p>`}${formOf(form, {
      action: visit.link(`/feedback-again/${id}`),
      button: 'Save and go to the next',
      fields: html`${themeField(form, themes, 'Themes')}${radioField(form, {
        name: 'sentiment',
        label: 'What do the words express?',
        choices: sentimentChoices,
      })}`,
    })}`;

async function show(visit: Visit, sent?: Form): Promise<ShownPage> {
  const now = Date.now();
  const [{ commentToCodeAgain: taken, codingAgreement }, themes] = await Promise.all([
    visit.ask<{ commentToCodeAgain: Taken | null; codingAgreement: Agreement }>(codeAgainDocument, {
      trust: visit.organisation,
      from: dayInLondon(new Date(now - yearMillis)),
      to: dayInLondon(new Date(now)),
    }),
    readThemes(visit),
  ]);
  const form = (sent ?? new Form()).over({ sentiment: '' });
  return {
    title: 'Code a second time',
    main: html`${refusal(form)}
      <p class="back"><a href="${visit.link('/feedback')}">Back to the list</a></p>
      <h1>Code a second time</h1>
      <p>
        You get a comment that somebody else has coded. Until you have coded it too you see nowhere how they
        did, so that both of you say what you think.
      </p>
      ${
        taken
          ? comment(visit, taken, themes, form)
          : formOf(new Form(), {
              action: visit.link('/feedback-again'),
              button: 'Give me a comment',
              fields: html``,
            })
      }
      <h2>How far do you agree?</h2>
      ${agreementTable(codingAgreement)}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

/** Takes the next comment, if one waits, and shows it. */
async function next(visit: Visit, said: string): Promise<WorkspaceAnswer> {
  type Found = { takeCommentToCodeAgain: { id: string } | null };
  const { takeCommentToCodeAgain: taken } = await visit.ask<Found>(takeCommentDocument, {
    trust: visit.organisation,
  });
  return { to: '/feedback-again', said: taken ? said : `${said}-last` };
}

/** The pages on which a second person codes what another has coded. */
export const codeAgainRoutes: readonly WorkspaceRoute[] = [
  reads('/feedback-again', (visit) => show(visit)),
  takes('/feedback-again', (visit) => next(visit, 'given')),
  takes('/feedback-again/:id', async (visit) => {
    const { form } = await visit.send(codeBlindDocument, {
      input: {
        feedback: visit.param('id'),
        themes: visit.chosen('themes'),
        sentiment: Number.parseInt(visit.typed('sentiment'), 10) || null,
      },
    });
    return form ? show(visit, form) : next(visit, 'again');
  }),
];
