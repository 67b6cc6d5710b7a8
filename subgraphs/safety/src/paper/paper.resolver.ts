import { UnavailableError } from '@wesaid/shared/errors';
import type { RequestContext } from '@wesaid/shared/server';
import { dayInLondon, LocalDate, ValidationProblem } from '@wesaid/shared/types';
import {
  Arg,
  createUnionType,
  Ctx,
  FieldResolver,
  GraphQLISODateTime,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { Meeting } from '../meeting/meeting.entity.js';
import { MeetingService } from '../meeting/meeting.service.js';
import { Paper } from './paper.entity.js';
import { AddPaperInput } from './paper.input.js';
import { PaperService } from './paper.service.js';

const AddPaperResult = createUnionType({
  name: 'AddPaperResult',
  description: 'The paper that was added, or what to put right first.',
  types: () => [Paper, ValidationProblem] as const,
});

@Resolver(() => Paper)
export class PaperResolver {
  @Mutation(() => AddPaperResult, {
    description:
      "Adds an uploaded file to a meeting, for the trust's safety specialists. NOT_FOUND for a meeting that you cannot see, FORBIDDEN for people who only sit on the committee.",
  })
  addPaper(
    @Arg('input', () => AddPaperInput, { description: 'The paper.' }) input: AddPaperInput,
    @Ctx() context: RequestContext,
  ): Promise<Paper | ValidationProblem> {
    return context.get(PaperService).add(input);
  }

  @FieldResolver(() => LocalDate, { description: 'Day in London on which it was added.' })
  addedOn(@Root() paper: Paper): string {
    return dayInLondon(paper.createdAt);
  }

  @FieldResolver(() => String, {
    description:
      'Where you can open it: a path on this origin that works for you alone, while you are signed in, until `linkExpiresAt`. Everybody else gets 404, also with your link. UNAUTHENTICATED without signing in.',
  })
  link(@Root() paper: Paper, @Ctx() context: RequestContext): string {
    return context.get(PaperService).link(paper);
  }

  @FieldResolver(() => GraphQLISODateTime, {
    description: 'When `link` ends, five minutes after it was asked for. Ask again for a new one.',
  })
  linkExpiresAt(@Ctx() context: RequestContext): Date {
    return context.get(PaperService).linksExpireAt;
  }

  @FieldResolver(() => Meeting, { description: 'The meeting for which it is read.' })
  async meeting(@Root() paper: Paper, @Ctx() context: RequestContext): Promise<Meeting> {
    const meeting = await context.get(MeetingService).find(paper.meetingId);
    // Whoever sees a paper sees its meeting, unless their place ended between the two.
    if (!meeting) throw new UnavailableError();
    return meeting;
  }
}
