import { Field, ID, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.enums.js';
import { LiveOption } from './live-questionnaire.type.js';

/** What a person answered to one question of a questionnaire. */
@ObjectType({ description: 'What a person answered to one question of a questionnaire.' })
export class FeedbackAnswer {
  /** Identifier of the question. */
  @Field(() => ID, { description: 'Identifier of the question.' })
  question!: string;

  /** Identifier of the version of the questionnaire that asked it. */
  @Field(() => ID, { description: 'Identifier of the version of the questionnaire that asked it.' })
  questionnaireVersion!: string;

  /** Name of the question for machines. */
  @Field(() => String, { description: 'Name of the question for machines.' })
  code!: string;

  /** How it is answered. */
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  /** The question as that version asked it, in English where it has it. */
  @Field(() => String, { description: 'The question as that version asked it, in English where it has it.' })
  asked!: string;

  /** The options chosen, in English where they have it; none for free text. */
  @Field(() => [LiveOption], {
    description: 'The options chosen, in English where they have it; none for free text.',
  })
  options!: LiveOption[];

  /** The person's own words; null where options were chosen. */
  @Field(() => String, {
    nullable: true,
    description: "The person's own words; null where options were chosen.",
  })
  text!: string | null;
}
