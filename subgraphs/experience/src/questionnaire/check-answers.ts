import { isText, typedText, type FieldProblem } from '@wesaid/shared/types';
import { FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { QuestionKind } from '../question/question.enums.js';
import type { AskedQuestion } from './asked-question.js';
import type { QuestionAnswerInput } from './question-answer.js';

/** An answer that fits its question, as it is kept. */
export interface CheckedAnswer {
  readonly question: AskedQuestion;
  readonly optionCodes: readonly string[];
  readonly text: string | null;
}

/** Most characters of an answer in free text, as a person counts them. */
const maxTextLength = 4_000;

/** What is wrong with an answer, seen beside its question; null when it fits. */
function problemOf(question: AskedQuestion, options: readonly string[], text: string | null): Fault | null {
  if (question.kind === QuestionKind.FREE_TEXT) {
    if (options.length > 0)
      return { at: '.options', code: 'ANSWER_OPTIONS', message: 'Send words, no options.' };
    if (text !== null && [...text].length > maxTextLength) {
      return { at: '.text', code: 'ANSWER_TOO_LONG', message: 'Use 4,000 characters or fewer.' };
    }
    return null;
  }
  if (text !== null)
    return { at: '.text', code: 'ANSWER_WORDS', message: 'Choose an option, without words.' };
  if (options.some((option) => !question.optionCodes.includes(option))) {
    return { at: '.options', code: 'ANSWER_OPTION_UNKNOWN', message: 'Choose one of the options.' };
  }
  if (question.kind !== QuestionKind.MANY_OF && options.length > 1) {
    return { at: '.options', code: 'ANSWER_ONE_OPTION', message: 'Choose one option only.' };
  }
  return null;
}

interface Fault {
  readonly at: string;
  readonly code: string;
  readonly message: string;
}

const isAsked = (
  { askIf }: AskedQuestion,
  rating: FriendsAndFamilyRating | null,
  given: ReadonlyMap<string, CheckedAnswer>,
): boolean => {
  if (!askIf) return true;
  const chosen =
    askIf.question === null
      ? rating === null
        ? []
        : [FriendsAndFamilyRating[rating]]
      : (given.get(askIf.question)?.optionCodes ?? []);
  return askIf.anyOf.some((option) => chosen.includes(option));
};

/**
 * Holds answers against the questions that were asked. An empty answer is none: nobody has to answer.
 * @param rating the answer to the national question; null for imported words without one
 */
export function checkAnswers(
  asked: readonly AskedQuestion[],
  rating: FriendsAndFamilyRating | null,
  answers: readonly QuestionAnswerInput[],
): { readonly given: readonly CheckedAnswer[]; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const note = (index: number, { at, code, message }: Fault): void => {
    problems.push({ path: `answers.${index}${at}`, code, message });
  };
  const read = new Map<string, CheckedAnswer & { readonly index: number }>();
  for (const [index, answer] of answers.entries()) {
    const question = asked.find(({ id }) => id === answer.question.toLowerCase());
    if (!question) {
      note(index, { at: '.question', code: 'QUESTION_UNKNOWN', message: 'Answer what this form asks.' });
    } else if (read.has(question.id)) {
      note(index, { at: '.question', code: 'ANSWERED_TWICE', message: 'Answer each question once.' });
    } else if (typeof answer.text === 'string' && !isText(answer.text)) {
      const message = 'Your words hold a sign that cannot be kept. Type them again, or leave them out.';
      note(index, { at: '.text', code: 'ANSWER_NOT_TEXT', message });
    } else {
      const optionCodes = [...new Set(answer.options)];
      const text = typedText(answer.text);
      const fault = problemOf(question, optionCodes, text);
      if (fault) note(index, fault);
      else if (text !== null || optionCodes.length > 0)
        read.set(question.id, { question, optionCodes, text, index });
    }
  }
  const given = new Map<string, CheckedAnswer>();
  // In the order of the questions: what a question depends on stands before it.
  for (const question of asked) {
    const answer = read.get(question.id);
    if (!answer) continue;
    if (isAsked(question, rating, given)) given.set(question.id, answer);
    else {
      const message = 'This question is not asked after the other answers. Leave it out.';
      note(answer.index, { at: '', code: 'QUESTION_NOT_ASKED', message });
    }
  }
  return { given: [...given.values()], problems };
}
