import { Field, ID, InputType, Int } from 'type-graphql';

/** Names a list that waits, and the version of it that was read. */
@InputType({ description: 'Names a list that waits, and the version of it that was read.' })
export class EligibleUploadVersionInput {
  /** The list. */
  @Field(() => ID, { description: 'The list.' })
  upload!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** The people of a list are to get their messages. */
@InputType({ description: 'The people of a list are to get their messages.' })
export class SendInvitationsInput extends EligibleUploadVersionInput {
  /** Made for this sending, 8 to 255 characters; a repeat with the same key sends nothing twice. */
  @Field(() => String, {
    description:
      'Made for this sending, 8 to 255 characters; a repeat with the same key sends nothing twice.',
  })
  idempotencyKey!: string;
}
