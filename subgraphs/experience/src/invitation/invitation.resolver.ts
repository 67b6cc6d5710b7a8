import type { RequestContext } from '@wesaid/shared/server';
import { dayInLondon, LocalDate, ValidationProblem } from '@wesaid/shared/types';
import {
  Arg,
  createUnionType,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { EligibleListColumns } from './eligible-mapping.type.js';
import {
  EligibleOutcomeCount,
  EligibleUpload,
  InvitationsQueued,
  PlannedMessage,
  RejectedListRow,
} from './eligible-upload.entity.js';
import { EligibleUploadVersionInput, SendInvitationsInput } from './eligible-upload.input.js';
import { EligibleUploadService } from './eligible-upload.service.js';
import { InvitationExclusionRule } from './exclusion-rule.entity.js';
import { InvitationSettings } from './invitation-settings.entity.js';
import { UpdateInvitationSettingsInput } from './invitation-settings.input.js';
import { columnsFrom, InvitationSettingsService } from './invitation-settings.service.js';

const UpdateInvitationSettingsResult = createUnionType({
  name: 'UpdateInvitationSettingsResult',
  description: 'The settings as they are now, or what to put right.',
  types: () => [InvitationSettings, ValidationProblem] as const,
});

const SendInvitationsResult = createUnionType({
  name: 'SendInvitationsResult',
  description: 'What was put into the queue, or what to put right.',
  types: () => [InvitationsQueued, ValidationProblem] as const,
});

@Resolver(() => InvitationSettings)
export class InvitationSettingsResolver {
  @Query(() => [InvitationExclusionRule], {
    description: 'The reasons that hold today for not asking somebody how their care was.',
  })
  invitationExclusionRules(@Ctx() context: RequestContext): Promise<InvitationExclusionRule[]> {
    return context.get(InvitationSettingsService).rules();
  }

  @Mutation(() => UpdateInvitationSettingsResult, {
    description:
      'Decides how a trust invites people by text message, for its experience lead. CONFLICT when it was changed meanwhile.',
  })
  updateInvitationSettings(
    @Arg('input', () => UpdateInvitationSettingsInput, { description: 'All of the settings.' })
    input: UpdateInvitationSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationSettings | ValidationProblem> {
    return context.get(InvitationSettingsService).update(input);
  }

  @FieldResolver(() => EligibleListColumns, { description: 'What the columns of its lists mean.' })
  columns(@Root() { mapping }: InvitationSettings): EligibleListColumns {
    return columnsFrom(mapping);
  }
}

@Resolver(() => EligibleUpload)
export class EligibleUploadResolver {
  @Query(() => EligibleUpload, {
    nullable: true,
    description:
      'A list of people who may be asked, while it waits; null when there is none, or it is not yours to see.',
  })
  eligibleUpload(
    @Arg('id', () => ID, { description: 'Identifier of the list.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<EligibleUpload | null> {
    return context.get(EligibleUploadService).find(id);
  }

  @Mutation(() => SendInvitationsResult, {
    description:
      'Puts the messages of a list into the queue, for the experience team. Safe to repeat with the same idempotency key. CONFLICT when the list was sent meanwhile.',
  })
  sendInvitations(
    @Arg('input', () => SendInvitationsInput, { description: 'The list.' }) input: SendInvitationsInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationsQueued | ValidationProblem> {
    return context.get(EligibleUploadService).send(input);
  }

  @Mutation(() => EligibleUpload, {
    description: 'Erases a list of which nothing is to be sent, and gives it for the last time.',
  })
  discardEligibleUpload(
    @Arg('input', () => EligibleUploadVersionInput, { description: 'The list.' })
    input: EligibleUploadVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<EligibleUpload> {
    return context.get(EligibleUploadService).discard(input);
  }

  @FieldResolver(() => LocalDate, { description: 'Day in London on which it came.' })
  createdOn(@Root() { createdAt }: EligibleUpload): string {
    return dayInLondon(createdAt);
  }

  @FieldResolver(() => Int, { description: 'How many rows the list has.' })
  rows(@Root() { summary }: EligibleUpload): number {
    return summary.read;
  }

  @FieldResolver(() => Int, { description: 'How many rows do not fit.' })
  rejected(@Root() { summary }: EligibleUpload): number {
    return summary.rejected;
  }

  @FieldResolver(() => [RejectedListRow], {
    description: 'What does not fit, in the order of the list; the first 100 problems.',
  })
  rejectedRows(@Root() { summary }: EligibleUpload): readonly RejectedListRow[] {
    return summary.rejectedRows;
  }

  @FieldResolver(() => [EligibleOutcomeCount], {
    description: 'What becomes of the rows that fit, as counts; outcomes without rows are left out.',
  })
  outcomes(@Root() { summary }: EligibleUpload): readonly EligibleOutcomeCount[] {
    return summary.outcomes;
  }

  @FieldResolver(() => [PlannedMessage], {
    description: 'The messages that would be sent, those for most people first; at most 50.',
  })
  messages(@Root() upload: EligibleUpload, @Ctx() context: RequestContext): Promise<PlannedMessage[]> {
    return context.get(EligibleUploadService).messages(upload);
  }
}

@Resolver(() => TrustReference)
export class TrustInvitationsResolver {
  @FieldResolver(() => InvitationSettings, {
    nullable: true,
    description:
      'How the trust invites people, for its experience team; null with FORBIDDEN for everybody else.',
  })
  invitationSettings(
    @Root() { odsCode }: TrustReference,
    @Ctx() context: RequestContext,
  ): Promise<InvitationSettings> {
    return context.get(InvitationSettingsService).of(odsCode);
  }

  @FieldResolver(() => [EligibleUpload], {
    nullable: true,
    description:
      'Lists of the trust that wait, newest first, at most 20, for its experience team; null with FORBIDDEN for everybody else.',
  })
  eligibleUploads(
    @Root() { odsCode }: TrustReference,
    @Ctx() context: RequestContext,
  ): Promise<EligibleUpload[]> {
    return context.get(EligibleUploadService).waiting(odsCode);
  }
}
