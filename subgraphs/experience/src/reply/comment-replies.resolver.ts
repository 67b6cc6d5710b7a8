import type { RequestContext } from '@wesaid/shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PublishedComment } from '../redaction/published-comment.type.js';
import { CommentReply } from './comment-reply.type.js';
import { PublicRepliesService } from './public-replies.service.js';

@Resolver(() => PublishedComment)
export class CommentRepliesResolver {
  @FieldResolver(() => [CommentReply], {
    description:
      'What staff replied for everybody, oldest first; a second person or long experience stands behind each.',
  })
  replies(@Root() { id }: PublishedComment, @Ctx() context: RequestContext): Promise<CommentReply[]> {
    return context.get(PublicRepliesService).under(id);
  }
}
