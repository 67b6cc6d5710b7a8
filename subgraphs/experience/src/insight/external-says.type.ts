import { Signal } from '@wesaid/shared/disclosure';
import { Field, Int, ObjectType } from 'type-graphql';
import { Insight } from './insight.entity.js';

/** What others found out and published about a theme. */
@ObjectType({ description: 'What others found out and published about a theme.' })
export class ExternalSays {
  /** How many publications are about it. They are public, so their number is exact. */
  @Field(() => Int, {
    description: 'How many publications are about it. They are public, so their number is exact.',
  })
  publications!: number;

  /** The last ten of them, last published first. */
  @Field(() => [Insight], { description: 'The last ten of them, last published first.' })
  insights!: Insight[];

  /** Which way they point: the same way, or MIXED. SILENT when there are none. */
  @Field(() => Signal, {
    description: 'Which way they point: the same way, or MIXED. SILENT when there are none.',
  })
  signal!: Signal;

  /** The same in a plain English sentence. */
  @Field(() => String, { description: 'The same in a plain English sentence.' })
  sentence!: string;
}
