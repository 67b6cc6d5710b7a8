import { BetterWhen, XmrChart } from '@wesaid/shared/xmr';
import { Field, ObjectType } from 'type-graphql';

/** A share of comments month by month, with the limits of chance; it can be handed to `<wesaid-spc-chart>` as it is. */
@ObjectType({
  description:
    'A share of comments month by month, with the limits of chance; it can be handed to `<wesaid-spc-chart>` as it is.',
})
export class SpcSeries {
  /** What is counted. */
  @Field(() => String, { description: 'What is counted.' })
  name!: string;

  /** How it is counted, and which months are left out. */
  @Field(() => String, { description: 'How it is counted, and which months are left out.' })
  description!: string;

  /** In what it is measured. */
  @Field(() => String, { description: 'In what it is measured.' })
  unit!: string;

  /** In which direction it gets better. */
  @Field(() => BetterWhen, { description: 'In which direction it gets better.' })
  betterWhen!: BetterWhen;

  /** Where the figures come from. */
  @Field(() => String, { description: 'Where the figures come from.' })
  source!: string;

  /** Whether any of the comments are demonstration data: nobody said this. */
  @Field(() => Boolean, {
    description: 'Whether any of the comments are demonstration data: nobody said this.',
  })
  synthetic!: boolean;

  /** A point for each month with enough comments, by its first day. Without points where there are, or are not, fewer than 2 of these comments a month on average: each would look like a change. */
  @Field(() => XmrChart, {
    description:
      'A point for each month with enough comments, by its first day. Without points where there are, or are not, fewer than 2 of these comments a month on average: each would look like a change.',
  })
  chart!: XmrChart;
}
