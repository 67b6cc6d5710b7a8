import { isText, tidyText, type FieldProblem } from '@wesaid/shared/types';

/** Most characters of each text of an action. */
export const maxTextLength = 2_000;

/** Most answers that one action goes back to. */
export const maxLinkedFeedback = 50;

interface ActionTexts {
  readonly said?: string | null | undefined;
  readonly did?: string | null | undefined;
  readonly evidence?: string | null | undefined;
  readonly plainText?: string | null | undefined;
}

function textProblem(path: keyof ActionTexts, text: string, mayBeEmpty: boolean): FieldProblem | null {
  const name = path.replace(/[A-Z]/, (letter) => `_${letter}`).toUpperCase();
  if (!isText(text)) {
    return {
      path,
      code: `${name}_NOT_TEXT`,
      message: 'The text holds a sign that cannot be kept. Type it again.',
    };
  }
  const tidy = tidyText(text);
  if (tidy === null && !mayBeEmpty)
    return { path, code: `${name}_MISSING`, message: 'Write at least one sentence.' };
  if ([...(tidy ?? '')].length > maxTextLength) {
    return { path, code: `${name}_TOO_LONG`, message: 'Use 2,000 characters or fewer.' };
  }
  return null;
}

/** What to put right in the texts of an action; a text that is absent is not looked at. */
export function textProblems({ said, did, evidence, plainText }: ActionTexts): FieldProblem[] {
  return [
    typeof said === 'string' ? textProblem('said', said, false) : null,
    typeof did === 'string' ? textProblem('did', did, false) : null,
    typeof evidence === 'string' ? textProblem('evidence', evidence, true) : null,
    typeof plainText === 'string' ? textProblem('plainText', plainText, true) : null,
  ].filter((problem) => problem !== null);
}

/** The answers of the list that are not the trust's, or not the viewer's to see. */
export const feedbackProblems = (ids: readonly string[], known: ReadonlySet<string>): FieldProblem[] =>
  ids.flatMap((id, index) =>
    known.has(id.toLowerCase())
      ? []
      : [{ path: `feedback.${index}`, code: 'FEEDBACK_UNKNOWN', message: 'Choose an answer of this trust.' }],
  );
