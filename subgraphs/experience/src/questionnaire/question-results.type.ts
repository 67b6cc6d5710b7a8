import { connectionOf, LocalDate } from '@wesaid/shared/types';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.enums.js';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';

/** How many people chose an option. */
@ObjectType({ description: 'How many people chose an option.' })
export class QuestionOptionCount {
  /** Code of the option. */
  @Field(() => String, { description: 'Code of the option.' })
  code!: string;

  /** Its words in English. */
  @Field(() => String, { description: 'Its words in English.' })
  text!: string;

  /** How many people chose it. */
  @Field(() => Int, { description: 'How many people chose it.' })
  responses!: number;
}

/** What the people of one service answered. */
@ObjectType({ description: 'What the people of one service answered.' })
export class ServiceQuestionResult {
  /** The service; null for answers about the trust as a whole. */
  @Field(() => ServiceReference, {
    nullable: true,
    description: 'The service; null for answers about the trust as a whole.',
  })
  service!: ServiceReference | null;

  /** How many people answered the question. */
  @Field(() => Int, { description: 'How many people answered the question.' })
  responses!: number;

  /** Its measure: the share of people who chose an option that counts, 0 to 100, not rounded; null without a measure. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Its measure: the share of people who chose an option that counts, 0 to 100, not rounded; null without a measure.',
  })
  percentFavourable!: number | null;
}

/** What people answered to one question in a period: live and exact, for staff of the trust. */
@ObjectType({
  description: 'What people answered to one question in a period: live and exact, for staff of the trust.',
})
export class QuestionResult {
  /** Identifier of the question. */
  @Field(() => ID, { description: 'Identifier of the question.' })
  question!: string;

  /** Its name for machines. */
  @Field(() => String, { description: 'Its name for machines.' })
  code!: string;

  /** The question in English. */
  @Field(() => String, { description: 'The question in English.' })
  text!: string;

  /** How it is answered. */
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  /** How many people answered it. */
  @Field(() => Int, { description: 'How many people answered it.' })
  responses!: number;

  /** How many of the responses were generated for demonstration: no person gave them. */
  @Field(() => Int, {
    description: 'How many of the responses were generated for demonstration: no person gave them.',
  })
  syntheticResponses!: number;

  /** How many people chose each option, in the order of the question; none for free text. */
  @Field(() => [QuestionOptionCount], {
    description: 'How many people chose each option, in the order of the question; none for free text.',
  })
  options!: QuestionOptionCount[];

  /** Its measure: the share of people who chose an option that counts, 0 to 100, not rounded; null without a measure. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Its measure: the share of people who chose an option that counts, 0 to 100, not rounded; null without a measure.',
  })
  percentFavourable!: number | null;

  /** The same for each service with an answer. */
  @Field(() => [ServiceQuestionResult], { description: 'The same for each service with an answer.' })
  services!: ServiceQuestionResult[];
}

/** What one person wrote in answer to a question. */
@ObjectType({ description: 'What one person wrote in answer to a question.' })
export class WrittenAnswer {
  /** Identifier of the feedback that it belongs to. */
  @Field(() => ID, { description: 'Identifier of the feedback that it belongs to.' })
  id!: string;

  /** The words. */
  @Field(() => String, { description: 'The words.' })
  text!: string;

  /** Day in London on which they came in. */
  @Field(() => LocalDate, { description: 'Day in London on which they came in.' })
  receivedOn!: string;

  /** The service; null for the trust as a whole. */
  @Field(() => ServiceReference, {
    nullable: true,
    description: 'The service; null for the trust as a whole.',
  })
  service!: ServiceReference | null;

  /** The themes that staff found in the feedback. */
  @Field(() => [ThemeReference], { description: 'The themes that staff found in the feedback.' })
  themes!: ThemeReference[];
}

/** One page of what people wrote. */
export const WrittenAnswerConnection = connectionOf(WrittenAnswer, 'WrittenAnswer');
