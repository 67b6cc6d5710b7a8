import { Field, ObjectType } from 'type-graphql';

/** What an option is called in one language. */
@ObjectType({ description: 'What an option is called in one language.' })
export class OptionWording {
  /** Code of the option, the same in every language. */
  @Field(() => String, { description: 'Code of the option, the same in every language.' })
  code!: string;

  /** Its words. */
  @Field(() => String, { description: 'Its words.' })
  text!: string;

  /** Address (https) of a picture for it; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of a picture for it; null when there is none.',
  })
  picture!: string | null;
}

/** A question in one language. */
@ObjectType({ description: 'A question in one language.' })
export class QuestionWording {
  /** The language (BCP 47); `en-x-easy` is easy-read English. */
  @Field(() => String, { description: 'The language (BCP 47); `en-x-easy` is easy-read English.' })
  language!: string;

  /** The question. */
  @Field(() => String, { description: 'The question.' })
  text!: string;

  /** A sentence that helps to answer; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'A sentence that helps to answer; null when there is none.',
  })
  hint!: string | null;

  /** All its options in their order; none for free text. */
  @Field(() => [OptionWording], { description: 'All its options in their order; none for free text.' })
  options!: OptionWording[];

  /** Address (https) of a picture for the question; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of a picture for the question; null when there is none.',
  })
  picture!: string | null;

  /** Address (https) of the question read aloud; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of the question read aloud; null when there is none.',
  })
  audio!: string | null;

  /** Address (https) of the question in British Sign Language; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of the question in British Sign Language; null when there is none.',
  })
  signLanguageVideo!: string | null;
}
