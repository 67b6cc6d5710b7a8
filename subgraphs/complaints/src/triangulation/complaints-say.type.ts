import { SafeCount, Signal } from '@wesaid/shared/disclosure';
import { Field, ObjectType } from 'type-graphql';

/** What complaints teams were told about a theme. */
@ObjectType({ description: 'What complaints teams were told about a theme.' })
export class ComplaintsSay {
  /** How many cases of all kinds are about it. */
  @Field(() => SafeCount, { description: 'How many cases of all kinds are about it.' })
  cases!: SafeCount;

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
