import { ThemeCode } from '@wesaid/shared/types';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AskedFor } from '../feedback/asked-for.js';
import { ThemeReference } from '../reference/theme.reference.js';

/** A comment for a second person to code, without what the first one said. */
@ObjectType({ description: 'A comment for a second person to code, without what the first one said.' })
export class BlindComment {
  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  id!: string;

  /** The words. */
  @Field(() => String, { description: 'The words.' })
  words!: string;

  /** What they mean in English; null while nobody has translated them. */
  @Field(() => String, {
    nullable: true,
    description: 'What they mean in English; null while nobody has translated them.',
  })
  translation!: string | null;

  /** What the question asked for that the words answer; null when it asked why, or when that is not known. */
  @Field(() => AskedFor, {
    nullable: true,
    description:
      'What the question asked for that the words answer; null when it asked why, or when that is not known.',
  })
  commentAsked!: AskedFor | null;
}

/** What a second person says about a comment. It changes nothing that others see. */
@InputType({ description: 'What a second person says about a comment. It changes nothing that others see.' })
export class CodeBlindInput {
  /** The answer. */
  @Field(() => ID, { description: 'The answer.' })
  feedback!: string;

  /** The themes found in it, at most 20; empty when none fits. */
  @Field(() => [ThemeCode], { description: 'The themes found in it, at most 20; empty when none fits.' })
  themes!: string[];

  /** What the words express, 1 (very positive) to 5 (very negative); null or absent when that cannot be said. */
  @Field(() => Int, {
    nullable: true,
    description:
      'What the words express, 1 (very positive) to 5 (very negative); null or absent when that cannot be said.',
  })
  sentiment?: number | null;
}

/** A second coding was kept. */
@ObjectType({ description: 'A second coding was kept.' })
export class BlindCoding {
  /** Identifier of the answer. */
  @Field(() => ID, { description: 'Identifier of the answer.' })
  feedback!: string;

  /** Whether the first person chose the same themes. */
  @Field(() => Boolean, { description: 'Whether the first person chose the same themes.' })
  sameThemes!: boolean;
}

/** How far people agree on one theme. */
@ObjectType({ description: 'How far people agree on one theme.' })
export class ThemeAgreement {
  /** The theme. */
  @Field(() => ThemeReference, { description: 'The theme.' })
  theme!: ThemeReference;

  /** Comments in which at least one person found it. */
  @Field(() => Int, { description: 'Comments in which at least one person found it.' })
  comments!: number;

  /** Krippendorff's alpha of finding it or not (nominal): 1 perfect, 0 as chance; null where it says nothing. */
  @Field(() => Float, {
    nullable: true,
    description:
      "Krippendorff's alpha of finding it or not (nominal): 1 perfect, 0 as chance; null where it says nothing.",
  })
  alpha!: number | null;
}

/** How far people agree who coded the same comments without seeing each other's codes. */
@ObjectType({
  description: "How far people agree who coded the same comments without seeing each other's codes.",
})
export class CodingAgreement {
  /** Comments that two or more people coded. */
  @Field(() => Int, { description: 'Comments that two or more people coded.' })
  comments!: number;

  /** People who coded them. */
  @Field(() => Int, { description: 'People who coded them.' })
  coders!: number;

  /** Krippendorff's alpha over the whole sets of themes, with the MASI distance; null where it says nothing. */
  @Field(() => Float, {
    nullable: true,
    description:
      "Krippendorff's alpha over the whole sets of themes, with the MASI distance; null where it says nothing.",
  })
  alpha!: number | null;

  /** Krippendorff's alpha of the sentiment (nominal); null where it says nothing. */
  @Field(() => Float, {
    nullable: true,
    description: "Krippendorff's alpha of the sentiment (nominal); null where it says nothing.",
  })
  sentimentAlpha!: number | null;

  /** The themes that were found, in the order of their codes. */
  @Field(() => [ThemeAgreement], { description: 'The themes that were found, in the order of their codes.' })
  themes!: ThemeAgreement[];
}
