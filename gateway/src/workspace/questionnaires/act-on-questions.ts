import type { PlacedQuestion } from './questionnaire.js';

/** One change of a list of questions, as a button asks for it. */
export interface QuestionAct {
  /** `up`, `down`, `remove` or `add`. */
  readonly act: string;
  readonly question: string;
  /** For `add`: the question and option after which it is asked, `question:OPTION`; `:OPTION` for the national question. */
  readonly after: string;
}

/** A question at its place, as the API takes it. */
export interface QuestionPlace {
  readonly question: string;
  readonly askIf: { readonly question: string | null; readonly anyOf: readonly string[] } | null;
}

const conditionOf = (after: string): QuestionPlace['askIf'] => {
  const [question = '', option = ''] = after.split(':');
  return option === '' ? null : { question: question || null, anyOf: [option] };
};

/** The list of questions after a change; the same list for what changes nothing. */
export function actOn(
  questions: readonly PlacedQuestion[],
  { act, question, after }: QuestionAct,
): QuestionPlace[] {
  const places = questions.map(({ id, askIf }) => ({
    question: id,
    askIf: askIf && { question: askIf.question, anyOf: askIf.anyOf },
  }));
  if (act === 'add') return [...places, { question, askIf: conditionOf(after) }];
  const from = places.findIndex((place) => place.question === question);
  const [moved] = from < 0 ? [] : places.splice(from, 1);
  if (!moved || act === 'remove') return places;
  const to = act === 'up' ? from - 1 : act === 'down' ? from + 1 : from;
  places.splice(Math.max(0, to), 0, moved);
  return places;
}
