import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, PageArgs, ValidationProblem, type Page } from '@wesaid/shared/types';
import { Arg, Args, createUnionType, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { FeedbackVersionInput } from '../feedback/feedback-version.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { ServiceReference } from '../reference/service.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { CommentDecisionService } from './comment-decision.service.js';
import { PublishedComment } from './published-comment.type.js';

const PublishedCommentConnection = connectionOf(PublishedComment, 'PublishedComment');

const PublishCommentResult = createUnionType({
  name: 'PublishCommentResult',
  description: 'The answer, whose words are published now, or why they must not be.',
  types: () => [Feedback, ValidationProblem] as const,
});

@Resolver(() => PublishedComment)
export class CommentDecisionResolver {
  @Mutation(() => PublishCommentResult, {
    description:
      'Publishes the words of an answer as they stand there now, without what was taken out. Refused without the permission of the person, with personal details in them, and while they may speak of danger. CONFLICT when it was changed meanwhile.',
  })
  publishComment(
    @Arg('input', () => FeedbackVersionInput, { description: 'The answer.' }) input: FeedbackVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | ValidationProblem> {
    return context.get(CommentDecisionService).publish(input);
  }

  @Mutation(() => Feedback, {
    description:
      'Keeps the words of an answer with the trust, or takes them back when they were published. CONFLICT when it was changed meanwhile.',
  })
  withholdComment(
    @Arg('input', () => FeedbackVersionInput, { description: 'The answer.' }) input: FeedbackVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback> {
    return context.get(CommentDecisionService).withhold(input);
  }

  @FieldResolver(() => ServiceReference, {
    nullable: true,
    description: 'The service that they are about; null for the trust as a whole.',
  })
  service(@Root() { serviceId }: PublishedComment): ServiceReference | null {
    return ServiceReference.of(serviceId);
  }
}

@Resolver(() => TrustReference)
export class TrustCommentsResolver {
  @FieldResolver(() => PublishedCommentConnection, {
    description:
      'What people said and agreed to be published, newest first. A person read each of them before.',
  })
  comments(
    @Root() { odsCode }: TrustReference,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('service', () => ID, {
      nullable: true,
      description: 'Only words about this service; all by default.',
    })
    service: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Page<PublishedComment>> {
    return context.get(CommentDecisionService).published(odsCode, service ?? null, page);
  }
}
