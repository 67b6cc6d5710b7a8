import { LocalDate } from '@wesaid/shared/types';
import { XmrVariation } from '@wesaid/shared/xmr';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ThemeReference } from '../reference/theme.reference.js';
import { SpcSeries } from './spc-series.type.js';

/** The comments about one theme in one month, beside all comments. */
@ObjectType({ description: 'The comments about one theme in one month, beside all comments.' })
export class ThemeSeriesMonth {
  /** First day of the month. */
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  /** Comments of that month, about anything. */
  @Field(() => Int, { description: 'Comments of that month, about anything.' })
  allComments!: number;

  /** Of these, those whose sentiment is known: people said it, or a model expects it. */
  @Field(() => Int, {
    description: 'Of these, those whose sentiment is known: people said it, or a model expects it.',
  })
  known!: number;

  /** Comments about the theme, counted as in `themeRanking`. */
  @Field(() => Int, { description: 'Comments about the theme, counted as in `themeRanking`.' })
  comments!: number;

  /** Their share of all comments, 0 to 100; neither more nor less of it is better. Null in a month without comments. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Their share of all comments, 0 to 100; neither more nor less of it is better. Null in a month without comments.',
  })
  percentOfAll!: number | null;

  /** Of the comments about the theme, negative ones (4 or 5). */
  @Field(() => Int, { description: 'Of the comments about the theme, negative ones (4 or 5).' })
  negative!: number;

  /** Of the comments about the theme, where people said so, 0 to 100; null where there are none. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Of the comments about the theme, where people said so, 0 to 100; null where there are none.',
  })
  percentConfirmed!: number | null;

  /** Whether the month can make a point of the chart: the sentiment of at least 10 of all its comments is known. */
  @Field(() => Boolean, {
    description:
      'Whether the month can make a point of the chart: the sentiment of at least 10 of all its comments is known.',
  })
  enough!: boolean;
}

/** A theme month by month, with the limits of chance. */
@ObjectType({ description: 'A theme month by month, with the limits of chance.' })
export class ThemeSeries {
  /** The theme. */
  @Field(() => ThemeReference, { description: 'The theme.' })
  theme!: ThemeReference;

  /** Negative comments about it out of 100 comments; lower is better. */
  @Field(() => SpcSeries, {
    description: 'Negative comments about it out of 100 comments; lower is better.',
  })
  negative!: SpcSeries;

  /** Every month that lies in the period whole and is over, from the first with a comment on, also those without any. */
  @Field(() => [ThemeSeriesMonth], {
    description:
      'Every month that lies in the period whole and is over, from the first with a comment on, also those without any.',
  })
  months!: ThemeSeriesMonth[];
}

/** What the comments of one month express. */
@ObjectType({ description: 'What the comments of one month express.' })
export class SentimentMonth {
  /** First day of the month. */
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  /** Comments of that month. */
  @Field(() => Int, { description: 'Comments of that month.' })
  comments!: number;

  /** Of these, those whose sentiment is known: people said it, or a model expects it. */
  @Field(() => Int, {
    description: 'Of these, those whose sentiment is known: people said it, or a model expects it.',
  })
  known!: number;

  /** Of those that are known, positive ones (1 or 2), 0 to 100; null where none is known. */
  @Field(() => Float, {
    nullable: true,
    description: 'Of those that are known, positive ones (1 or 2), 0 to 100; null where none is known.',
  })
  percentPositive!: number | null;

  /** Of those that are known, negative ones (4 or 5), 0 to 100; null where none is known. */
  @Field(() => Float, {
    nullable: true,
    description: 'Of those that are known, negative ones (4 or 5), 0 to 100; null where none is known.',
  })
  percentNegative!: number | null;

  /** Of those that are known, where people said so, 0 to 100; null where none is known. */
  @Field(() => Float, {
    nullable: true,
    description: 'Of those that are known, where people said so, 0 to 100; null where none is known.',
  })
  percentConfirmed!: number | null;

  /** Whether the month can make a point of a chart: the sentiment of at least 10 of its comments is known. */
  @Field(() => Boolean, {
    description:
      'Whether the month can make a point of a chart: the sentiment of at least 10 of its comments is known.',
  })
  enough!: boolean;
}

/** A theme that has changed by more than chance explains. */
@ObjectType({ description: 'A theme that has changed by more than chance explains.' })
export class ThemeSignal {
  /** The theme. */
  @Field(() => ThemeReference, { description: 'The theme.' })
  theme!: ThemeReference;

  /** `IMPROVING` where there are fewer negative comments about it, `CONCERNING` where there are more. */
  @Field(() => XmrVariation, {
    description:
      '`IMPROVING` where there are fewer negative comments about it, `CONCERNING` where there are more.',
  })
  variation!: XmrVariation;

  /** What has changed, in plain sentences. */
  @Field(() => String, { description: 'What has changed, in plain sentences.' })
  sentence!: string;
}

/** What comments express month by month, with the limits of chance, and which themes have changed. */
@ObjectType({
  description:
    'What comments express month by month, with the limits of chance, and which themes have changed.',
})
export class CommentSeries {
  /** Negative comments out of 100; lower is better. */
  @Field(() => SpcSeries, { description: 'Negative comments out of 100; lower is better.' })
  negative!: SpcSeries;

  /** Positive comments out of 100; higher is better. */
  @Field(() => SpcSeries, { description: 'Positive comments out of 100; higher is better.' })
  positive!: SpcSeries;

  /** Every month that lies in the period whole and is over, from the first with a comment on, also those without any. */
  @Field(() => [SentimentMonth], {
    description:
      'Every month that lies in the period whole and is over, from the first with a comment on, also those without any.',
  })
  months!: SentimentMonth[];

  /** Themes whose share of negative comments has changed by more than chance explains, up to the newest month with enough comments; those that became worse come first. */
  @Field(() => [ThemeSignal], {
    description:
      'Themes whose share of negative comments has changed by more than chance explains, up to the newest month with enough comments; those that became worse come first.',
  })
  signals!: ThemeSignal[];

  /** How many themes there is enough known of to say so. Of forty in which nothing changes, chance marks one. */
  @Field(() => Int, {
    description:
      'How many themes there is enough known of to say so. Of forty in which nothing changes, chance marks one.',
  })
  themesJudged!: number;
}
