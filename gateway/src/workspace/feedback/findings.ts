import { html, type Html } from '../../pages/html.js';

/** Something that rules or a model found in the words. */
export interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly value: string | null;
  readonly confidence: number;
  /** The further question in whose answer it stands. */
  readonly question: string | null;
  /** What was added later and in which it stands. */
  readonly addition: string | null;
  readonly decision: 'CONFIRMED' | 'REJECTED' | null;
  /** For a theme that a model expects: the words that spoke most for it. */
  readonly spokeFor: readonly string[];
}

/** What was found, in words. */
export const findingWords: Readonly<Record<string, string>> = {
  EMAIL: 'E-mail address',
  TELEPHONE: 'Telephone number',
  POSTCODE: 'Postcode',
  ADDRESS: 'Address',
  BIRTH_DATE: 'Day of birth',
  NHS_NUMBER: 'NHS number',
  OTHER_NUMBER: 'Number of a person',
  ONLINE: 'Web address or name online',
  NAME: 'Name',
  SAFEGUARDING: 'May speak of danger',
  CRITICALITY: 'How critical',
  LANGUAGE: 'Language',
  THEME: 'Theme that a model expects',
  SENTIMENT: 'Feeling that a model expects',
};

const personal: ReadonlySet<string> = new Set([
  'EMAIL',
  'TELEPHONE',
  'POSTCODE',
  'ADDRESS',
  'BIRTH_DATE',
  'NHS_NUMBER',
  'OTHER_NUMBER',
  'ONLINE',
  'NAME',
]);

/** Whether it may be a personal detail. */
export const isPersonal = ({ kind }: Finding): boolean => personal.has(kind);

/** All texts that somebody wrote with an answer. */
export interface WrittenTexts {
  readonly comment: string | null;
  readonly answers: readonly { readonly question: string; readonly text: string | null }[];
  readonly additions: readonly { readonly id: string; readonly text: string }[];
}

/** The text in which a finding stands. */
const textOf = (
  { comment, answers, additions }: WrittenTexts,
  { question, addition }: Finding,
): string | null => {
  if (question !== null) return answers.find((answer) => answer.question === question)?.text ?? null;
  if (addition !== null) return additions.find(({ id }) => id === addition)?.text ?? null;
  return comment;
};

/** The words that were found; null for what is about the whole text or was taken out of it. */
export function wordsOf(texts: WrittenTexts, finding: Finding): string | null {
  const { start, end } = finding;
  return start === null || end === null ? null : (textOf(texts, finding)?.slice(start, end) ?? null);
}

/** Where it stands, when that is not the comment. */
export const placeOf = ({ question, addition }: Finding): string | null =>
  question !== null ? 'in the answer to another question' : addition !== null ? 'in what was added' : null;

/**
 * A text with a mark at every place where something was found; what lies within another place has none.
 * @param part the question or the addition; null for the comment
 */
export function markedText(text: string, findings: readonly Finding[], part: string | null): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const { start, end, kind, decision, question, addition } of findings) {
    if ((question ?? addition) !== part || start === null || end === null || start < from) continue;
    if (decision === 'REJECTED' || kind === 'CRITICALITY') continue;
    parts.push(
      html`${text.slice(from, start)}<mark title="${findingWords[kind] ?? kind}"
          >${text.slice(start, end)}</mark
        >`,
    );
    from = end;
  }
  return html`${parts}${text.slice(from)}`;
}
