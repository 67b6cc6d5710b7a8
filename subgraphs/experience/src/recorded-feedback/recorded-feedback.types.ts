import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { CollectionMode, FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { ServiceReference } from '../reference/service.reference.js';

/** An answer that was written down, and the code to hand to the person. */
@ObjectType({ description: 'An answer that was written down, and the code to hand to the person.' })
export class RecordedReceipt {
  /** The code by which the person can see what became of it. Read it out or hand it over: it is shown this once. */
  @Field(() => String, {
    description:
      'The code by which the person can see what became of it. Read it out or hand it over: it is shown this once.',
  })
  code!: string;

  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;

  /** Day in London under which it counts. */
  @Field(() => LocalDate, { description: 'Day in London under which it counts.' })
  receivedOn!: string;
}

/** A receipt, or what to put right. */
export const RecordFeedbackResult = createUnionType({
  name: 'RecordFeedbackResult',
  description: 'A receipt, or what to put right.',
  types: () => [RecordedReceipt, ValidationProblem] as const,
});

/** An answer that the viewer wrote down, as it stands in their list. */
@ObjectType({ description: 'An answer that the viewer wrote down, as it stands in their list.' })
export class RecordedFeedback {
  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  id!: string;

  /** When it was written down. */
  @Field(() => Date, { description: 'When it was written down.' })
  recordedAt!: Date;

  /** Day in London under which it counts. */
  @Field(() => LocalDate, { description: 'Day in London under which it counts.' })
  receivedOn!: string;

  /** The answer chosen. */
  @Field(() => FriendsAndFamilyRating, { description: 'The answer chosen.' })
  rating!: FriendsAndFamilyRating;

  /** The person's own words; null when they gave none. */
  @Field(() => String, { nullable: true, description: "The person's own words; null when they gave none." })
  comment!: string | null;

  /** How it was given. */
  @Field(() => CollectionMode, { description: 'How it was given.' })
  collectionMode!: CollectionMode;

  /** The service that it is about; null for the trust as a whole. */
  @Field(() => ServiceReference, {
    nullable: true,
    description: 'The service that it is about; null for the trust as a whole.',
  })
  service!: ServiceReference | null;

  /** Send it as `expectedVersion`. */
  @Field(() => Int, { description: 'Send it as `expectedVersion`.' })
  version!: number;

  /** Whether it can still be taken back: for a day, until somebody works with it. */
  @Field(() => Boolean, {
    description: 'Whether it can still be taken back: for a day, until somebody works with it.',
  })
  mayBeTakenBack!: boolean;
}

/** What the viewer wrote down for a trust. */
@ObjectType({ description: 'What the viewer wrote down for a trust.' })
export class RecordedPile {
  /** How many answers they wrote down today, in London. */
  @Field(() => Int, { description: 'How many answers they wrote down today, in London.' })
  today!: number;

  /** The last five, newest first. */
  @Field(() => [RecordedFeedback], { description: 'The last five, newest first.' })
  latest!: RecordedFeedback[];
}

/** An answer that was taken back: it is gone, and counts no more. */
@ObjectType({ description: 'An answer that was taken back: it is gone, and counts no more.' })
export class TakenBackFeedback {
  /** What its identifier was. */
  @Field(() => ID, { description: 'What its identifier was.' })
  feedback!: string;
}
