import { SafeCount, Signal } from '@wesaid/shared/disclosure';
import { Field, ObjectType } from 'type-graphql';

/** What feedback says about a theme. */
@ObjectType({ description: 'What feedback says about a theme.' })
export class ExperienceSays {
  /** How many comments are about it. */
  @Field(() => SafeCount, { description: 'How many comments are about it.' })
  comments!: SafeCount;

  /** How many of them are good. */
  @Field(() => SafeCount, { description: 'How many of them are good.' })
  positive!: SafeCount;

  /** How many of them are bad. */
  @Field(() => SafeCount, { description: 'How many of them are bad.' })
  negative!: SafeCount;

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
