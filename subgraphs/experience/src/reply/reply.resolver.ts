import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  FieldResolver,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { subjectOf } from '../access.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { ModerationService } from './moderation.service.js';
import { FeedbackReply } from './reply.entity.js';
import {
  DecideReplyInput,
  ReplyToFeedbackInput,
  ReplyVersionInput,
  UpdateReplyInput,
} from './reply.inputs.js';
import { changeableUntil } from './reply.rules.js';
import { ReplyService } from './reply.service.js';

const FeedbackReplyConnection = connectionOf(FeedbackReply, 'FeedbackReply');

const ReplyResult = createUnionType({
  name: 'ReplyResult',
  description: 'The reply as it is now, or what to put right.',
  types: () => [FeedbackReply, ValidationProblem] as const,
});

const theReply = { description: 'The reply.' };

@Resolver(() => FeedbackReply)
export class ReplyResolver {
  @Query(() => FeedbackReplyConnection, {
    description:
      'The replies of a trust that another person must read first, first written first, for its experience team and lead.',
  })
  repliesToModerate(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<FeedbackReply>> {
    return context.get(ModerationService).waiting(trust, page);
  }

  @Query(() => Int, {
    description:
      'How many public replies of yours were published at a trust. From ten on your plain replies wait for nobody.',
  })
  myPublishedReplies(
    @Arg('trust', () => OdsCode, { description: 'The trust.' }) trust: string,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.get(ReplyService).publishedBy(trust);
  }

  @Mutation(() => ReplyResult, {
    description:
      'Replies to an answer. A private plain reply can be read with the receipt code at once; a public one waits for another person until ten of its author were published, and what claims a change always waits. CONFLICT when the answer changed or something was added to it. Safe to repeat with the same idempotency key.',
  })
  replyToFeedback(
    @Arg('input', () => ReplyToFeedbackInput, theReply) input: ReplyToFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackReply | ValidationProblem> {
    return context.get(ReplyService).reply(input);
  }

  @Mutation(() => ReplyResult, {
    description:
      'Puts other words in the place of your own reply: while it waits, after it was sent back, and for 30 minutes after it could be read. CONFLICT when it was changed meanwhile.',
  })
  updateReply(
    @Arg('input', () => UpdateReplyInput, theReply) input: UpdateReplyInput,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackReply | ValidationProblem> {
    return context.get(ReplyService).update(input);
  }

  @Mutation(() => FeedbackReply, {
    description:
      'Takes a reply back: its author as long as they may change it, the experience lead always. CONFLICT when it was changed meanwhile.',
  })
  withdrawReply(
    @Arg('input', () => ReplyVersionInput, theReply) input: ReplyVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackReply> {
    return context.get(ReplyService).withdraw(input);
  }

  @Mutation(() => ReplyResult, {
    description:
      'Publishes a reply that waits, or sends it back with a reason. Not for its author. CONFLICT when it was changed meanwhile.',
  })
  decideReply(
    @Arg('input', () => DecideReplyInput, { description: 'The reply and the decision.' })
    input: DecideReplyInput,
    @Ctx() context: RequestContext,
  ): Promise<FeedbackReply | ValidationProblem> {
    return context.get(ModerationService).decide(input);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you wrote it.' })
  mine(@Root() reply: FeedbackReply, @Ctx() { viewer }: RequestContext): boolean {
    return reply.author === subjectOf(viewer);
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'Until when its author may change it or take it back; null where no end is set.',
  })
  changeableUntil(@Root() reply: FeedbackReply): Date | null {
    return changeableUntil(reply);
  }

  @FieldResolver(() => Feedback, {
    nullable: true,
    description: 'The answer that it goes back to; null when it is not yours to see.',
  })
  async feedback(@Root() reply: FeedbackReply, @Ctx() context: RequestContext): Promise<Feedback | null> {
    const [feedback] = await context.get(FeedbackService).byReferences([{ id: reply.feedbackId }]);
    return feedback ?? null;
  }
}

@Resolver(() => Feedback)
export class FeedbackRepliesResolver {
  @FieldResolver(() => [FeedbackReply], {
    description: 'What staff wrote back, oldest first, whatever the state.',
  })
  replies(@Root() feedback: Feedback, @Ctx() context: RequestContext): Promise<FeedbackReply[]> {
    return context.get(ReplyService).to(feedback);
  }
}
