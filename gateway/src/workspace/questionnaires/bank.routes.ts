import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { Form, type Problem } from '../form.js';
import { split, type PageEnd } from '../list-page.js';
import { readBefore } from '../reading-age.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceRoute } from '../workspace-section.js';
import { bankItem, bankList, newQuestion, type BankBrief, type BankQuestion } from './bank.page.js';
import { shown } from './parts.js';
import {
  addQuestionDocument,
  bankDocument,
  bankQuestionDocument,
  signOffDocument,
  wordQuestionDocument,
} from './questionnaire.documents.js';

type BankPage = { readonly items: readonly BankBrief[]; readonly end: PageEnd };

async function pageOf(visit: Visit, first: number, after: string | null): Promise<BankPage> {
  type Found = { surveyQuestions: { nodes: BankBrief[]; pageInfo: PageEnd } };
  const { surveyQuestions } = await visit.ask<Found>(bankDocument, {
    trust: visit.organisation,
    first,
    after,
  });
  return { items: surveyQuestions.nodes, end: surveyQuestions.pageInfo };
}

/** A bank longer than this is no list to choose from. */
const mostPages = 10;

/** The questions of the bank, to choose from. */
export async function readBank(visit: Visit): Promise<readonly BankBrief[]> {
  const questions: BankBrief[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, end }: BankPage = await pageOf(visit, 50, after);
    questions.push(...items);
    if (!end.hasNextPage) break;
    after = end.endCursor;
  }
  return questions;
}

async function questionOf(visit: Visit): Promise<BankQuestion> {
  const { surveyQuestion } = await visit.ask<{ surveyQuestion: BankQuestion | null }>(bankQuestionDocument, {
    id: visit.param('id'),
  });
  if (!surveyQuestion) throw new NotFoundError('question');
  return surveyQuestion;
}

async function showQuestion(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const [list, question, themes] = await Promise.all([
    pageOf(visit, 20, visit.query('after') || null),
    questionOf(visit),
    readThemes(visit),
  ]);
  const main = split(
    bankList(visit, list, question.id),
    bankItem(visit, question, sent ?? new Form(), themes),
  );
  return shown('One question', main, sent);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What an answer is called for machines, from its words: "Not at all" is NOT_AT_ALL. */
const codeOf = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 40);

const nameOf = (text: string): string => codeOf(text).toLowerCase().replaceAll('_', '-').slice(0, 60);

/** The fields of these forms, by the paths of the API: words are always those of one language. */
const fieldOf = ({ path, ...problem }: Problem): Problem => {
  const [, field = 'text'] = /^wordings\.\d+\.(\w+)/.exec(path) ?? [];
  const renamed: Readonly<Record<string, string>> = {
    optionCodes: 'options',
    favourableCodes: 'favourable',
    wordings: 'text',
    code: 'text',
  };
  return { ...problem, path: path.startsWith('wordings.') ? field : (renamed[path] ?? path) };
};

const withFields = (visit: Visit, form: Form): Form =>
  form.setback ? form : visit.form(form.problems.map(fieldOf));

/** The bank of questions: added, worded and signed off. */
export const bankRoutes: readonly WorkspaceRoute[] = [
  reads('/questionnaires/bank', async (visit) => ({
    title: 'Question bank',
    main: html`<h1>Questions that you can ask</h1>
      ${split(bankList(visit, await pageOf(visit, 20, visit.query('after') || null)), null)}`,
  })),
  reads('/questionnaires/bank/new', async (visit) => shown('Add a question', newQuestion(visit, new Form()))),
  takes('/questionnaires/bank/new', async (visit) => {
    const lines = linesOf(visit.typed('options'));
    const options = lines.map((text) => ({ code: codeOf(text), text }));
    const text = visit.typed('text');
    const hard = await readBefore(visit, ['text', 'hint']);
    if (hard) return shown('Add a question', newQuestion(visit, hard), hard);
    const input = {
      idempotencyKey: visit.form().idempotencyKey,
      trust: visit.organisation,
      code: nameOf(text),
      kind: visit.typed('kind'),
      provenance: visit.typed('provenance'),
      designedWith: visit.typedOrNull('designedWith'),
      designedOn: visit.typedOrNull('designedOn'),
      optionCodes: options.map(({ code }) => code),
      favourableCodes: linesOf(visit.typed('favourable')).map(codeOf),
      wordings: [{ language: 'en', text, hint: visit.typedOrNull('hint'), options }],
    };
    const { thing, form } = await visit.send<{ id: string }>(addQuestionDocument, { input });
    if (!form) return { to: `/questionnaires/bank/${thing.id}`, said: 'added' };
    const again = withFields(visit, form);
    return shown('Add a question', newQuestion(visit, again), again);
  }),
  reads('/questionnaires/bank/:id', (visit) => showQuestion(visit)),
  takes('/questionnaires/bank/:id/words', async (visit) => {
    const { wordings, optionCodes } = await questionOf(visit);
    const language = visit.typed('language');
    const hard = await readBefore(visit, ['text', 'hint'], language);
    if (hard) return showQuestion(visit, hard);
    const lines = linesOf(visit.typed('options'));
    const pictures = linesOf(visit.typed('pictures'));
    const wording = {
      language,
      text: visit.typed('text'),
      hint: visit.typedOrNull('hint'),
      options: lines.map((text, index) => ({
        code: optionCodes[index] ?? '',
        text,
        picture: pictures[index] ?? null,
      })),
      picture: visit.typedOrNull('picture'),
      audio: visit.typedOrNull('audio'),
      signLanguageVideo: visit.typedOrNull('signLanguageVideo'),
    };
    const input = {
      question: visit.param('id'),
      expectedVersion: visit.expectedVersion,
      wordings: [...wordings.filter((each) => each.language !== language), wording],
    };
    const { form } = await visit.send(wordQuestionDocument, { input });
    return form
      ? showQuestion(visit, withFields(visit, form))
      : { to: `/questionnaires/bank/${visit.param('id')}`, said: 'worded' };
  }),
  takes('/questionnaires/bank/:id/sign-off', async (visit) => {
    const input = {
      question: visit.param('id'),
      expectedVersion: visit.expectedVersion,
      patientThemes: visit.chosen('patientThemes'),
      trustThemes: visit.chosen('trustThemes'),
      signedOffBy: visit.typed('signedOffBy'),
    };
    const { form } = await visit.send(signOffDocument, { input });
    return form
      ? showQuestion(visit, form)
      : { to: `/questionnaires/bank/${visit.param('id')}`, said: 'signed' };
  }),
];
