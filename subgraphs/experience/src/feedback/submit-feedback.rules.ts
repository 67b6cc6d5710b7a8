import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { isText, tidyText, type FieldProblem } from '@wesaid/shared/types';
import type { SubmitFeedbackInput } from './submit-feedback.input.js';

/** Most characters of a comment, as a person counts them. */
export const maxCommentLength = 4_000;

/** What the person or the page can put right, seen from the input alone. */
export function problemsOf({ idempotencyKey, comment }: SubmitFeedbackInput): FieldProblem[] {
  const problems = idempotencyKeyProblems(idempotencyKey);
  if (typeof comment === 'string' && !isText(comment)) {
    problems.push({
      path: 'comment',
      code: 'COMMENT_NOT_TEXT',
      message: 'Your words hold a sign that cannot be kept. Type them again, or leave them out.',
    });
  } else if ([...(tidyText(comment) ?? '')].length > maxCommentLength) {
    problems.push({ path: 'comment', code: 'COMMENT_TOO_LONG', message: 'Use 4,000 characters or fewer.' });
  }
  return problems;
}

/** A language tag in its one form; null when it is none, because an answer is not refused for that. */
export function languageTag(language: string | null | undefined): string | null {
  if (!language || language.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}
