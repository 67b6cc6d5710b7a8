import { SafeCount, Signal } from '@wesaid/shared/disclosure';
import { Field, ObjectType } from 'type-graphql';

/** What people told the trusts about a theme when they were involved. */
@ObjectType({ description: 'What people told the trusts about a theme when they were involved.' })
export class InvolvementSays {
  /** How many statements there are about it. */
  @Field(() => SafeCount, { description: 'How many statements there are about it.' })
  statements!: SafeCount;

  /** Which way they point. It is worked out from figures that may be shown, and from nothing else. */
  @Field(() => Signal, {
    description:
      'Which way they point. It is worked out from figures that may be shown, and from nothing else.',
  })
  signal!: Signal;

  /** The same in a plain English sentence. */
  @Field(() => String, { description: 'The same in a plain English sentence.' })
  sentence!: string;
}
