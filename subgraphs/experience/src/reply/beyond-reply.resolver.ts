import type { RequestContext } from '@wesaid/shared/server';
import { ValidationProblem } from '@wesaid/shared/types';
import { Arg, createUnionType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Feedback } from '../feedback/feedback.entity.js';
import { ComplaintInvitation } from '../receipt/outcome-parts.types.js';
import { InviteComplaintInput, PassPraiseOnInput } from './beyond-reply.inputs.js';
import { BeyondReplyService } from './beyond-reply.service.js';
import { PassedPraise } from './beyond-reply.types.js';

const resultOf = (name: string) =>
  createUnionType({
    name,
    description: 'The answer as it is now, or what to put right.',
    types: () => [Feedback, ValidationProblem] as const,
  });

const InviteComplaintResult = resultOf('InviteComplaintResult');
const PassPraiseOnResult = resultOf('PassPraiseOnResult');

@Resolver(() => Feedback)
export class BeyondReplyResolver {
  @Mutation(() => InviteComplaintResult, {
    description:
      'Invites the writer of an answer, through their receipt, to make a complaint; doing it again replaces the words. CONFLICT when the answer was changed meanwhile.',
  })
  inviteComplaint(
    @Arg('input', () => InviteComplaintInput, { description: 'The answer and what is said.' })
    input: InviteComplaintInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | ValidationProblem> {
    return context.get(BeyondReplyService).inviteComplaint(input);
  }

  @Mutation(() => PassPraiseOnResult, {
    description:
      'Passes praise on to a team by e-mail, in the words of staff; the receipt says so. CONFLICT when the answer was changed meanwhile.',
  })
  passPraiseOn(
    @Arg('input', () => PassPraiseOnInput, { description: 'The answer, the team and what it is told.' })
    input: PassPraiseOnInput,
    @Ctx() context: RequestContext,
  ): Promise<Feedback | ValidationProblem> {
    return context.get(BeyondReplyService).passPraiseOn(input);
  }

  @FieldResolver(() => ComplaintInvitation, {
    nullable: true,
    description: 'That the writer was invited to make a complaint; null when they were not.',
  })
  complaintInvitation(
    @Root() feedback: Feedback,
    @Ctx() context: RequestContext,
  ): Promise<ComplaintInvitation | null> {
    return context.get(BeyondReplyService).invitationOf(feedback);
  }

  @FieldResolver(() => PassedPraise, {
    nullable: true,
    description: 'To whom praise in it was passed on; null when it was not.',
  })
  passedPraise(@Root() feedback: Feedback, @Ctx() context: RequestContext): Promise<PassedPraise | null> {
    return context.get(BeyondReplyService).praiseOf(feedback);
  }
}
