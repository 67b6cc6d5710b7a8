import type { FriendsAndFamilyRating, SubmitFeedbackInput } from '../generated/graphql.js';
import { lengthOf } from '../internal/character-count.js';
import type { Problem } from '../internal/submission.js';

/** What a person has put into the form, as a browser collects it. It is kept nowhere else. */
export interface FeedbackAnswers {
  /** Undefined until the person chooses. */
  rating?: FriendsAndFamilyRating;
  comment: string;
  /** A trap for robots: people never see the field. */
  website: string;
}

/** The most characters that the API takes as a comment. */
export const maxCommentLength = 4000;

/** What has to be put right before it is worth sending; empty when all is well. */
export function problemsOf({ rating, comment }: FeedbackAnswers): Problem[] {
  return [
    ...(rating ? [] : [{ path: 'rating', code: 'RATING_MISSING' }]),
    ...(lengthOf(comment) > maxCommentLength ? [{ path: 'comment', code: 'COMMENT_TOO_LONG' }] : []),
  ];
}

/**
 * Complete answers as the API takes them. Nothing that was asked further can change the national question or the words.
 *
 * @param further What was asked once the person had begun. Nothing there about publishing means no.
 */
export function inputOf(
  { rating, comment, website }: FeedbackAnswers,
  idempotencyKey: string,
  service: string,
  language: string,
  further?: Partial<SubmitFeedbackInput>,
): SubmitFeedbackInput {
  return {
    mayPublish: false,
    ...further,
    idempotencyKey,
    service: service || null,
    rating: rating as FriendsAndFamilyRating,
    comment: comment.trim() || null,
    language,
    website: website || null,
  };
}
