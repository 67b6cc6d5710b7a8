import { LocalDate } from '../types/index.js';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';

/** What is unusual about a point of a chart, by the rules of the NHS programme Making Data Count. */
export enum XmrRule {
  OUTSIDE_LIMITS = 'OUTSIDE_LIMITS',
  SHIFT = 'SHIFT',
  TREND = 'TREND',
  TWO_OF_THREE = 'TWO_OF_THREE',
}

registerEnumType(XmrRule, {
  name: 'XmrRule',
  description:
    'What is unusual about a point of a chart, by the rules of the NHS programme Making Data Count.',
  valuesConfig: {
    OUTSIDE_LIMITS: { description: 'The point lies above the upper or below the lower limit.' },
    SHIFT: { description: 'It is one of 7 or more points in a row on the same side of the mean.' },
    TREND: { description: 'It is one of 7 or more points in a row that each rise, or each fall.' },
    TWO_OF_THREE: {
      description:
        'It is one of two out of three points in a row that lie more than two thirds of the way from the mean to the same limit, or beyond it.',
    },
  },
});

/** What the newest point of a chart says about the measure. */
export enum XmrVariation {
  COMMON_CAUSE = 'COMMON_CAUSE',
  IMPROVING = 'IMPROVING',
  CONCERNING = 'CONCERNING',
  TOO_FEW_POINTS = 'TOO_FEW_POINTS',
}

registerEnumType(XmrVariation, {
  name: 'XmrVariation',
  description: 'What the newest point of a chart says about the measure.',
  valuesConfig: {
    COMMON_CAUSE: { description: 'It goes up and down as it would by chance.' },
    IMPROVING: { description: 'It gets better, and that is unlikely to be chance.' },
    CONCERNING: { description: 'It gets worse, and that is unlikely to be chance.' },
    TOO_FEW_POINTS: {
      description: 'There are fewer than 10 points: chance and change cannot be told apart.',
    },
  },
});

/** In which direction a measure gets better. */
export enum BetterWhen {
  LOWER = 'LOWER',
  HIGHER = 'HIGHER',
}

registerEnumType(BetterWhen, {
  name: 'BetterWhen',
  description: 'In which direction a measure gets better.',
  valuesConfig: {
    LOWER: { description: 'Lower is better, as with falls.' },
    HIGHER: { description: 'Higher is better, as with checks that were made.' },
  },
});

/** One point of a measure. */
@Directive('@shareable')
@ObjectType({ description: 'One point of a measure.' })
export class XmrPoint {
  /** The day that it stands for, such as the first of its month. */
  @Field(() => LocalDate, { description: 'The day that it stands for, such as the first of its month.' })
  on!: string;

  /** How much it was, in the unit of the measure. */
  @Field(() => Float, { description: 'How much it was, in the unit of the measure.' })
  value!: number;

  /** What is unusual about it; empty when nothing is. */
  @Field(() => [XmrRule], { description: 'What is unusual about it; empty when nothing is.' })
  signals!: XmrRule[];
}

/** A measure over time, with what may be expected of it: an XmR chart by the rules of the NHS programme Making Data Count. */
@Directive('@shareable')
@ObjectType({
  description:
    'A measure over time, with what may be expected of it: an XmR chart by the rules of the NHS programme Making Data Count.',
})
export class XmrChart {
  /** The newest 120 points at most, oldest first. */
  @Field(() => [XmrPoint], { description: 'The newest 120 points at most, oldest first.' })
  points!: XmrPoint[];

  /** The mean of these points; null while there are fewer than 10. */
  @Field(() => Float, {
    nullable: true,
    description: 'The mean of these points; null while there are fewer than 10.',
  })
  mean!: number | null;

  /** The mean and 2.66 times the mean difference between one point and the next: chance alone seldom goes above it. Null while there are fewer than 10 points. */
  @Field(() => Float, {
    nullable: true,
    description:
      'The mean and 2.66 times the mean difference between one point and the next: chance alone seldom goes above it. Null while there are fewer than 10 points.',
  })
  upperLimit!: number | null;

  /** As far below the mean as the upper limit is above it. Null while there are fewer than 10 points. */
  @Field(() => Float, {
    nullable: true,
    description:
      'As far below the mean as the upper limit is above it. Null while there are fewer than 10 points.',
  })
  lowerLimit!: number | null;

  /** What the newest point says about the measure. */
  @Field(() => XmrVariation, { description: 'What the newest point says about the measure.' })
  variation!: XmrVariation;

  /** What the chart shows, in one or two plain sentences. */
  @Field(() => String, { description: 'What the chart shows, in one or two plain sentences.' })
  sentence!: string;
}
