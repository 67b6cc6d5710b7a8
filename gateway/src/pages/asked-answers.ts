import type { FormProblem } from './form-view.js';
import type { Asked, AskedQuestion } from './questions.js';

/** What somebody answered, by the names of the fields. */
type Typed = Readonly<Record<string, string>>;

/** Name of the field of a question. */
export const fieldOf = ({ id }: Pick<AskedQuestion, 'id'>): string => `question-${id}`;

/** Name of the box of one answer, where there can be several. */
export const boxOf = (question: Pick<AskedQuestion, 'id'>, code: string): string =>
  `${fieldOf(question)}-${code}`;

/** Name of what the question said when it was answered. */
export const textFieldOf = ({ id }: Pick<AskedQuestion, 'id'>): string => `asked-${id}`;

const name = /^(?:question|asked)-[\w-]{1,120}$/;
const most = 500;

/** The answers to questions among what came, whatever came. */
export function typedAnswers(body: unknown): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    fields
      .filter((field): field is [string, string] => name.test(field[0]) && typeof field[1] === 'string')
      .slice(0, most)
      .map(([field, text]) => [field, text.replaceAll('\r\n', '\n')]),
  );
}

/** Codes of the options that were chosen, or the words; nothing where there is no answer that fits. */
export function givenTo(question: AskedQuestion, typed: Typed): readonly string[] {
  const text = typed[fieldOf(question)] ?? '';
  if (question.kind === 'FREE_TEXT') return text.trim() === '' ? [] : [text.trim()];
  const codes = question.options.map(({ code }) => code);
  if (question.kind === 'MANY_OF') return codes.filter((code) => typed[boxOf(question, code)]);
  return codes.filter((code) => code === text);
}

/** The questions that are asked after these answers, in their order: a question counts only while it is asked itself. */
export function askedAfter({ questions }: Asked, typed: Typed): readonly AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  for (const question of questions) {
    const { askIf } = question;
    const decides = asked.find(({ id }) => id === askIf?.question);
    const given = decides ? givenTo(decides, typed) : askIf?.question ? [] : [typed['rating'] ?? ''];
    if (!askIf || askIf.anyOf.some((code) => given.includes(code))) asked.push(question);
  }
  return asked;
}

const answered = (asked: Asked, typed: Typed): readonly AskedQuestion[] =>
  askedAfter(asked, typed).filter((question) => givenTo(question, typed).length > 0);

/** The answers as the API takes them. What was answered although it is not asked stays behind, as its hint said. */
export function answersOf(asked: Asked | null | undefined, typed: Typed): object {
  if (!asked) return {};
  return {
    questionnaire: asked.id,
    answers: answered(asked, typed).map((question) => {
      const given = givenTo(question, typed);
      return question.kind === 'FREE_TEXT'
        ? { question: question.id, text: given[0] }
        : { question: question.id, options: given };
    }),
  };
}

const hasAnswers = (typed: Typed): boolean =>
  Object.entries(typed).some(([field, text]) => field.startsWith('question-') && text.trim() !== '');

/** What was asked when the form was opened is no longer asked, and something of it was answered. */
export const outdated = (asked: Asked | null | undefined, typed: Typed): FormProblem[] =>
  hasAnswers(typed) && asked?.id !== typed['questionnaire']
    ? [{ path: 'questionnaire', code: 'QUESTIONS_CHANGED' }]
    : [];

/** A problem of the API under the field that it is about: `answers.0.text` is the first answer that was sent. */
export function problemHere(
  problem: FormProblem,
  asked: Asked | null | undefined,
  typed: Typed,
): FormProblem {
  if (/^(?:QUESTION|ANSWERED|ANSWER_[OW])/.test(problem.code))
    return { path: 'questionnaire', code: 'QUESTIONS_CHANGED' };
  const index = /^answers\.(\d+)/.exec(problem.path)?.[1];
  const question = asked && index && answered(asked, typed)[Number(index)];
  return question ? { ...problem, path: fieldOf(question) } : problem;
}

/** What was answered to questions that are not asked any more, with what they said then. */
export function goneFrom(
  asked: Asked | null | undefined,
  typed: Typed,
): readonly (readonly [string, string])[] {
  const gone = Object.entries(typed).flatMap(([field, text]) => {
    const id = /^asked-(.+)$/.exec(field)?.[1];
    if (!id) return [];
    const own = Object.entries(typed).filter(
      ([other, given]) =>
        (other === `question-${id}` || other.startsWith(`question-${id}-`)) && given.trim() !== '',
    );
    const question = asked?.questions.find((each) => each.id === id);
    if (own.length === 0 || (question && givenTo(question, typed).length > 0)) return [];
    // Words are the person's own, and are given back; codes say nothing to them.
    const words = own.map(([, given]) => given).filter((given) => !/^[A-Z0-9_]{1,40}$/.test(given));
    return [[text, words.join(' ')] as const];
  });
  return gone;
}
