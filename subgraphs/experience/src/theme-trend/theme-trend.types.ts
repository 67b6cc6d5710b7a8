import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Action } from '../action/action.entity.js';
import { ThemeReference } from '../reference/theme.reference.js';

/** How a theme stands in a period. */
@ObjectType({ description: 'How a theme stands in a period.' })
export class ThemeStanding {
  /** The theme. */
  @Field(() => ThemeReference, { description: 'The theme.' })
  theme!: ThemeReference;

  /** Comments about it: where people said so, or where a model expects it and nobody has decided yet. */
  @Field(() => Int, {
    description:
      'Comments about it: where people said so, or where a model expects it and nobody has decided yet.',
  })
  comments!: number;

  /** Of these, where people said so, 0 to 100. */
  @Field(() => Float, { description: 'Of these, where people said so, 0 to 100.' })
  percentConfirmed!: number;

  /** What they express on average, 1 (very positive) to 5 (very negative); null where nothing is known of any. */
  @Field(() => Float, {
    nullable: true,
    description:
      'What they express on average, 1 (very positive) to 5 (very negative); null where nothing is known of any.',
  })
  meanSentiment!: number | null;

  /** Of those whose sentiment is known, negative ones (4 or 5), 0 to 100; null where nothing is known of any. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Of those whose sentiment is known, negative ones (4 or 5), 0 to 100; null where nothing is known of any.',
  })
  percentNegative!: number | null;

  /** Comments about it in the period of the same length just before. */
  @Field(() => Int, { description: 'Comments about it in the period of the same length just before.' })
  commentsBefore!: number;

  /** Whether there are at least ten comments and more of them are negative than not: look at these first. */
  @Field(() => Boolean, {
    description:
      'Whether there are at least ten comments and more of them are negative than not: look at these first.',
  })
  needsAttention!: boolean;

  /** What was done about it: actions published since the period began, the newest first. */
  @Field(() => [Action], {
    description: 'What was done about it: actions published since the period began, the newest first.',
  })
  actions!: Action[];
}

/** The themes of a trust or a service in a period, those with most comments first. */
@ObjectType({
  description: 'The themes of a trust or a service in a period, those with most comments first.',
})
export class ThemeRanking {
  /** First day of the period, in London. */
  @Field(() => LocalDate, { description: 'First day of the period, in London.' })
  from!: string;

  /** Last day of the period, in London. */
  @Field(() => LocalDate, { description: 'Last day of the period, in London.' })
  to!: string;

  /** Comments of the period. */
  @Field(() => Int, { description: 'Comments of the period.' })
  comments!: number;

  /** Comments of the period in which neither people nor a model named a theme that counts. */
  @Field(() => Int, {
    description: 'Comments of the period in which neither people nor a model named a theme that counts.',
  })
  withoutTheme!: number;

  /** The themes; labels that only say that nothing fitted are left out. */
  @Field(() => [ThemeStanding], {
    description: 'The themes; labels that only say that nothing fitted are left out.',
  })
  themes!: ThemeStanding[];
}

/** One theme in one month. */
@ObjectType({ description: 'One theme in one month.' })
export class ThemeMonth {
  /** First day of the month. */
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  /** Comments of that month, about anything. */
  @Field(() => Int, { description: 'Comments of that month, about anything.' })
  allComments!: number;

  /** Comments about the theme, counted as in `themeRanking`. */
  @Field(() => Int, { description: 'Comments about the theme, counted as in `themeRanking`.' })
  comments!: number;

  /** Of these, where people said so, 0 to 100; null where there are none. */
  @Field(() => Float, {
    nullable: true,
    description: 'Of these, where people said so, 0 to 100; null where there are none.',
  })
  percentConfirmed!: number | null;

  /** What they express on average, 1 (very positive) to 5 (very negative); null where nothing is known of any. */
  @Field(() => Float, {
    nullable: true,
    description:
      'What they express on average, 1 (very positive) to 5 (very negative); null where nothing is known of any.',
  })
  meanSentiment!: number | null;
}

/** Two themes that stand in the same comments. */
@ObjectType({ description: 'Two themes that stand in the same comments.' })
export class ThemesTogether {
  /** The two, in the order of their codes. */
  @Field(() => [ThemeReference], { description: 'The two, in the order of their codes.' })
  themes!: ThemeReference[];

  /** Comments about both. */
  @Field(() => Int, { description: 'Comments about both.' })
  comments!: number;

  /** How many times oftener than if they had nothing to do with each other; 1 is as by chance. */
  @Field(() => Float, {
    description: 'How many times oftener than if they had nothing to do with each other; 1 is as by chance.',
  })
  lift!: number;
}

/** How what a model expected compares with what people said. */
@ObjectType({ description: 'How what a model expected compares with what people said.' })
export class ThemeModelCheck {
  /** Name and version of the model. */
  @Field(() => String, { description: 'Name and version of the model.' })
  model!: string;

  /** Themes that it expected and on which people decided. */
  @Field(() => Int, { description: 'Themes that it expected and on which people decided.' })
  decided!: number;

  /** Share that people confirmed, 0 to 100. */
  @Field(() => Float, { description: 'Share that people confirmed, 0 to 100.' })
  percentConfirmed!: number;

  /** Share that it expected them to confirm: its mean confidence, 0 to 100. */
  @Field(() => Float, {
    description: 'Share that it expected them to confirm: its mean confidence, 0 to 100.',
  })
  percentExpected!: number;

  /** Whether it should learn anew from what people confirmed: at least 100 are decided, and the two shares differ by more than ten points and more than chance explains (three standard errors). */
  @Field(() => Boolean, {
    description:
      'Whether it should learn anew from what people confirmed: at least 100 are decided, and the two shares differ by more than ten points and more than chance explains (three standard errors).',
  })
  needsRetraining!: boolean;
}
