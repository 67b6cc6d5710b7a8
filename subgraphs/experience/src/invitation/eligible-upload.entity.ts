import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EligibleOutcome } from './assess-eligible.js';

registerEnumType(EligibleOutcome, {
  name: 'EligibleOutcome',
  description: 'What becomes of one row of a list of people who may be asked.',
  valuesConfig: {
    INVITED: { description: 'A message goes to this person.' },
    EXCLUDED: { description: 'A rule says that this person must not be asked. They count as not eligible.' },
    OPTED_OUT: { description: 'The person wants no such messages.' },
    ASKED_BEFORE: { description: 'The number was asked a short time ago, or stands higher up in the list.' },
    LONG_AGO: { description: 'The contact was too long ago to ask now.' },
    NO_NUMBER: { description: 'The list has no number.' },
    REPEATED: { description: 'The row came in an earlier list. It is not counted again.' },
  },
});

/** How many rows of a list have one outcome. */
@ObjectType({ description: 'How many rows of a list have one outcome.' })
export class EligibleOutcomeCount {
  /** What becomes of them. */
  @Field(() => EligibleOutcome, { description: 'What becomes of them.' })
  outcome!: EligibleOutcome;

  /** Code of the rule, for `EXCLUDED`; null for all others. */
  @Field(() => String, {
    nullable: true,
    description: 'Code of the rule, for `EXCLUDED`; null for all others.',
  })
  rule!: string | null;

  /** How many rows. */
  @Field(() => Int, { description: 'How many rows.' })
  rows!: number;
}

/** A row that does not fit. It is not counted, and nobody is asked because of it. */
@ObjectType({
  description: 'A row that does not fit. It is not counted, and nobody is asked because of it.',
})
export class RejectedListRow {
  /** Line of the file, from 1. */
  @Field(() => Int, { description: 'Line of the file, from 1.' })
  line!: number;

  /** The column; empty when the row as a whole does not fit. */
  @Field(() => String, { description: 'The column; empty when the row as a whole does not fit.' })
  column!: string;

  /** What is wrong and how to put it right. It never quotes what stands there. */
  @Field(() => String, {
    description: 'What is wrong and how to put it right. It never quotes what stands there.',
  })
  reason!: string;
}

/** A message that would be sent, and to how many people. */
@ObjectType({ description: 'A message that would be sent, and to how many people.' })
export class PlannedMessage {
  /** The whole text. */
  @Field(() => String, { description: 'The whole text.' })
  text!: string;

  /** How many people get it. */
  @Field(() => Int, { description: 'How many people get it.' })
  people!: number;
}

/** How far a list is. */
export enum EligibleUploadState {
  LOOKED_THROUGH = 'LOOKED_THROUGH',
  SENDING = 'SENDING',
}

registerEnumType(EligibleUploadState, {
  name: 'EligibleUploadState',
  description: 'How far a list is. Once its messages are in the queue it is gone.',
  valuesConfig: {
    LOOKED_THROUGH: { description: 'It waits for somebody to send the messages. Nobody is asked yet.' },
    SENDING: { description: 'Its messages are being put into the queue.' },
  },
});

/** What was found in a list. */
export interface EligibleSummary {
  readonly read: number;
  readonly rejected: number;
  readonly rejectedRows: readonly RejectedListRow[];
  readonly outcomes: readonly EligibleOutcomeCount[];
  /** How many people would be asked about each service. */
  readonly services: readonly { readonly service: string; readonly people: number }[];
}

/** A list of people who may be asked, as it waits for somebody to send the messages. It is erased after a day. */
@Entity({ tableName: 'eligible_upload' })
@ObjectType({
  description:
    'A list of people who may be asked, as it waits for somebody to send the messages. It is erased after a day.',
})
export class EligibleUpload extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** How far it is. */
  @Property({ type: 'text' })
  @Field(() => EligibleUploadState, { description: 'How far it is.' })
  state: EligibleUploadState = EligibleUploadState.LOOKED_THROUGH;

  @Property({ type: 'json' })
  summary!: EligibleSummary;

  @Property({ type: 'text', lazy: true })
  sealed!: string;

  /** Give it back as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Give it back as `expectedVersion`.' })
  version: number = 1;
}

/** The messages of a list go into the queue. */
@ObjectType({ description: 'The messages of a list go into the queue.' })
export class InvitationsQueued {
  /** The list. */
  @Field(() => ID, { description: 'The list.' })
  upload!: string;

  /** How many people are asked, if nobody of them says STOP meanwhile. */
  @Field(() => Int, { description: 'How many people are asked, if nobody of them says STOP meanwhile.' })
  people!: number;
}
