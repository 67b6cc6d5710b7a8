import { idempotencyKeyProblems } from '@wesaid/shared/idempotency';
import { isText, type FieldProblem } from '@wesaid/shared/types';
import { CollectionMode } from './feedback.enums.js';
import type { SubmitFeedbackInput } from './submit-feedback.input.js';

/** Most characters of a comment, as a person counts them. */
export const maxCommentLength = 4_000;

/** The ways in which a page gives an answer. What staff write down for somebody comes another way. */
const modesOfPages: readonly CollectionMode[] = [
  CollectionMode.SMS,
  CollectionMode.ELECTRONIC_DISCHARGE,
  CollectionMode.ELECTRONIC_HOME,
  CollectionMode.ONLINE,
];

/** What the person or the page can put right, seen from the input alone. */
export function problemsOf({ idempotencyKey, comment, collectionMode }: SubmitFeedbackInput): FieldProblem[] {
  const problems = idempotencyKeyProblems(idempotencyKey);
  if (collectionMode && !modesOfPages.includes(collectionMode)) {
    problems.push({
      path: 'collectionMode',
      code: 'COLLECTION_MODE_NOT_OF_A_PAGE',
      message: 'A page sends SMS, ELECTRONIC_DISCHARGE, ELECTRONIC_HOME or ONLINE.',
    });
  }
  if (typeof comment === 'string' && !isText(comment)) {
    problems.push({
      path: 'comment',
      code: 'COMMENT_NOT_TEXT',
      message: 'Your words hold a sign that cannot be kept. Type them again, or leave them out.',
    });
  } else if ([...(comment ?? '')].length > maxCommentLength) {
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
