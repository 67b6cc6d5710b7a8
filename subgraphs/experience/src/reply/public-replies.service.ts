import { Service } from '@wesaid/shared/server';
import DataLoader from 'dataloader';
import { CommentReply } from './comment-reply.type.js';

/** What everybody reads under published words. */
export class PublicRepliesService extends Service {
  private readonly replies = new DataLoader((comments: readonly string[]) => this.repliesUnder(comments));

  /** The replies under published words, oldest first. */
  under(comment: string): Promise<CommentReply[]> {
    return this.replies.load(comment);
  }

  /** Says what the policy says, because staff of the trust may read more. */
  private async repliesUnder(comments: readonly string[]): Promise<CommentReply[][]> {
    const rows = await this.request.work((em) =>
      em.execute<(CommentReply & { comment: string })[]>(
        `select d.id as comment, r.words as text, r.language, r.sender as "from", r.kind,
           (r.published_at at time zone 'Europe/London')::date::text as "publishedOn"
         from comment_decision d
         join feedback_reply r on r.trust_code = d.trust_code and r.feedback_id = d.feedback_id
         where d.id in (?) and d.decision = 'PUBLISHED' and r.public and r.state = 'PUBLISHED'
         order by r.published_at, r.id`,
        [comments],
      ),
    );
    return comments.map((id) =>
      rows
        .filter(({ comment }) => comment === id)
        .map(({ comment: _, ...row }) => Object.assign(new CommentReply(), row)),
    );
  }
}
