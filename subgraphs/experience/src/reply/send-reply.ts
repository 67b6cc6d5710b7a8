import type { EntityManager } from '@mikro-orm/postgresql';
import { todayInLondon } from '@wesaid/shared/types';
import type { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackState } from '../feedback/feedback.enums.js';
import type { FeedbackReply } from './reply.entity.js';
import { ReplyState } from './reply.enums.js';

/**
 * What follows when a reply can be read by who it is for: the answer counts as read, and who wanted a reply no longer
 * waits for one.
 * @param subject who sends or decides
 */
export async function whenSent(
  em: EntityManager,
  reply: FeedbackReply,
  feedback: Feedback,
  subject: string,
): Promise<void> {
  if (reply.state !== ReplyState.PUBLISHED) return;
  reply.publishedAt ??= new Date();
  if (feedback.state === FeedbackState.NEW) feedback.state = FeedbackState.READ;
  await em.execute(
    `update follow_up set done_on = ?::date, done_by = ?, outcome = 'A reply was sent.', version = version + 1
     where trust_code = ? and feedback_id = ? and reason = 'REPLY_WANTED' and done_on is null`,
    [todayInLondon(), subject, reply.trustCode, reply.feedbackId],
  );
}
