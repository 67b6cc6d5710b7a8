import { Problems, tidyText, type FieldProblem } from '@wesaid/shared/types';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { nationalOptions } from './national-question.js';
import { QuestionnaireState } from './questionnaire.enums.js';
import type {
  ChangeQuestionnaireInput,
  PrivacyNoticeInput,
  QuestionnaireQuestionInput,
} from './questionnaire.inputs.js';
import type { QuestionnaireVersion } from './questionnaire-version.entity.js';

/** Most characters of names and jobs. */
export const longestName = 200;

const longestText = 500;
const longestNotice = 2_000;
const mostQuestions = 20;

/** What a version says about its purpose and about what becomes of answers; none may be missing when it is approved. */
export const governedTexts = [
  'purpose',
  'lawfulBasis',
  'retention',
  'source',
  'capturedBy',
  'usedFor',
  'informaticsOwner',
  'performanceOwner',
  'directorateOwner',
  'shownWhere',
] as const satisfies (keyof QuestionnaireVersion & keyof ChangeQuestionnaireInput)[];

/** A question of the bank, as far as conditions need it. */
export interface BankQuestion {
  readonly id: string;
  readonly optionCodes: readonly string[];
}

function needNotices(problems: Problems, notices: readonly PrivacyNoticeInput[]): void {
  const languages = notices.map(({ language }) => languageTag(language));
  for (const [index, { text }] of notices.entries()) {
    const path = `privacyNotices.${index}`;
    const language = languages[index] ?? null;
    const once = language !== null && languages.indexOf(language) === index;
    const message = 'Give the tag of a language, such as cy, each of them once.';
    problems.need(once, `${path}.language`, 'LANGUAGE_UNKNOWN', message);
    problems.need(tidyText(text) !== null, `${path}.text`, 'WORDS_MISSING', 'Write it in this language.');
    const short = text.length <= longestNotice;
    problems.need(short, `${path}.text`, 'WORDS_TOO_LONG', `Use at most ${longestNotice} characters.`);
  }
}

/** A condition looks back only, so that conditions can never go round in a circle. */
function needCondition(
  problems: Problems,
  path: string,
  { question, anyOf }: NonNullable<QuestionnaireQuestionInput['askIf']>,
  { before, all }: { before: readonly BankQuestion[]; all: readonly string[] },
): void {
  const id = question?.toLowerCase() ?? null;
  const earlier = before.find((each) => each.id === id);
  if (id !== null && !earlier) {
    const later = all.includes(id);
    problems.need(
      false,
      `${path}.question`,
      later ? 'ASK_IF_LATER' : 'ASK_IF_UNKNOWN',
      later ? 'Choose a question that stands before this one.' : 'Choose a question of this questionnaire.',
    );
    return;
  }
  const options = earlier?.optionCodes ?? nationalOptions;
  problems.need(anyOf.length > 0, `${path}.anyOf`, 'ASK_IF_EMPTY', 'Choose at least one option.');
  const known = anyOf.every((option) => options.includes(option));
  problems.need(known, `${path}.anyOf`, 'ASK_IF_OPTION_UNKNOWN', 'Choose options of that question.');
}

/** What to put right in a list of questions and their conditions. */
export function needQuestions(
  problems: Problems,
  questions: readonly QuestionnaireQuestionInput[],
  bank: readonly BankQuestion[],
): void {
  const few = questions.length <= mostQuestions;
  problems.need(few, 'questions', 'TOO_MANY_QUESTIONS', `Ask ${mostQuestions} questions or fewer.`);
  const all = questions.map(({ question }) => question.toLowerCase());
  for (const [index, { askIf }] of questions.entries()) {
    const id = all[index];
    const path = `questions.${index}`;
    const known = bank.some((each) => each.id === id);
    problems.need(known, `${path}.question`, 'QUESTION_UNKNOWN', 'Choose a question of the bank.');
    const first = all.indexOf(id ?? '') === index;
    problems.need(first, `${path}.question`, 'QUESTION_TWICE', 'Ask each question once.');
    const before = bank.filter((each) => all.slice(0, index).includes(each.id));
    if (askIf) needCondition(problems, `${path}.askIf`, askIf, { before, all });
  }
}

/** What to put right in a change, seen from the input alone. */
export function needChange(problems: Problems, input: ChangeQuestionnaireInput): void {
  for (const path of governedTexts) problems.needText(path, input[path] ?? '', longestText);
  needNotices(problems, input.privacyNotices ?? []);
}

const next: Readonly<Record<QuestionnaireState, readonly QuestionnaireState[]>> = {
  PROPOSED: [QuestionnaireState.APPROVED, QuestionnaireState.RETIRED],
  APPROVED: [QuestionnaireState.LIVE, QuestionnaireState.RETIRED],
  LIVE: [QuestionnaireState.IN_REVIEW, QuestionnaireState.RETIRED],
  IN_REVIEW: [QuestionnaireState.LIVE, QuestionnaireState.RETIRED],
  RETIRED: [],
};

/** The steps that a version can take from where it is. */
export const nextSteps = (state: QuestionnaireState): readonly QuestionnaireState[] => next[state];

/** What is missing before a version can be approved. */
export function approvalProblems(version: QuestionnaireVersion): FieldProblem[] {
  const problems = new Problems();
  for (const path of governedTexts) {
    const code = `${path.replace(/[A-Z]/g, '_$&').toUpperCase()}_MISSING`;
    problems.need(version[path] !== null, path, code, 'This has to be said before it can be approved.');
  }
  const told = version.privacyNotices.some(({ language }) => language === 'en');
  const message = 'Tell people in English what becomes of their answers, and in other languages if you can.';
  problems.need(told, 'privacyNotices', 'PRIVACY_NOTICES_MISSING', message);
  const asks = version.questions.length > 0;
  problems.need(asks, 'questions', 'QUESTIONS_MISSING', 'Add at least one question.');
  for (const [index, { signedOff }] of version.questions.entries()) {
    const hint = 'Sign off in the bank that this asks about what matters, or take it out.';
    problems.need(signedOff, `questions.${index}`, 'QUESTION_NOT_SIGNED_OFF', hint);
  }
  return problems.found;
}
