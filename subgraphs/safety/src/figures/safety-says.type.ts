import { Signal } from '@wesaid/shared/disclosure';
import { Field, Int, ObjectType } from 'type-graphql';

/** What measures of safety say about a theme in a quarter. No value of a measure is told. */
@ObjectType({
  description: 'What measures of safety say about a theme in a quarter. No value of a measure is told.',
})
export class SafetySays {
  /** How many measures carry the theme, have a point in the quarter, and points enough to tell a change from chance. 0 also where that must not be told; `sentence` says so. */
  @Field(() => Int, {
    description:
      'How many measures carry the theme, have a point in the quarter, and points enough to tell a change from chance. 0 also where that must not be told; `sentence` says so.',
  })
  measures!: number;

  /** PRAISE when some of them get better and none gets worse, CONCERN the other way round, MIXED otherwise, SILENT when there are none. */
  @Field(() => Signal, {
    description:
      'PRAISE when some of them get better and none gets worse, CONCERN the other way round, MIXED otherwise, SILENT when there are none.',
  })
  signal!: Signal;

  /** The same in a plain sentence. */
  @Field(() => String, { description: 'The same in a plain sentence.' })
  sentence!: string;
}
