import { Field, ID, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.enums.js';
import type { OptionWording } from '../question/question-wording.type.js';

/** On what it depends whether a question is asked. */
@ObjectType({ description: 'On what it depends whether a question is asked.' })
export class AskIf {
  /** The earlier question that decides; null for the national question, whose options are the values of `FriendsAndFamilyRating`. */
  @Field(() => ID, {
    nullable: true,
    description:
      'The earlier question that decides; null for the national question, whose options are the values of `FriendsAndFamilyRating`.',
  })
  question!: string | null;

  /** Codes of its options: the question is asked when one of them was chosen. */
  @Field(() => [String], {
    description: 'Codes of its options: the question is asked when one of them was chosen.',
  })
  anyOf!: readonly string[];
}

/** An option of a question, in the language that was found for it. */
@ObjectType({ description: 'An option of a question, in the language that was found for it.' })
export class LiveOption implements OptionWording {
  /** Its code, the same in every language. Send it with the answer. */
  @Field(() => String, { description: 'Its code, the same in every language. Send it with the answer.' })
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

/** A question that a form asks now. Nobody has to answer it. */
@ObjectType({ description: 'A question that a form asks now. Nobody has to answer it.' })
export class LiveQuestion {
  /** Identifier; the same in every version that asks it. Send it with the answer. */
  @Field(() => ID, {
    description: 'Identifier; the same in every version that asks it. Send it with the answer.',
  })
  id!: string;

  /** Its name for machines, the same in every language. */
  @Field(() => String, { description: 'Its name for machines, the same in every language.' })
  code!: string;

  /** How it is answered. */
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  /** Language (BCP 47) of its words: English where the one that was asked for is missing. */
  @Field(() => String, {
    description: 'Language (BCP 47) of its words: English where the one that was asked for is missing.',
  })
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

  /** Its options in their order; none for free text. */
  @Field(() => [LiveOption], { description: 'Its options in their order; none for free text.' })
  options!: LiveOption[];

  /** When it is asked; null for always. */
  @Field(() => AskIf, { nullable: true, description: 'When it is asked; null for always.' })
  askIf!: AskIf | null;

  /** Address (https) of a picture for it; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of a picture for it; null when there is none.',
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

/** What a form asks besides the national question and the person's own words. */
@ObjectType({
  description: "What a form asks besides the national question and the person's own words.",
})
export class LiveQuestionnaire {
  /** Names the versions that are asked. Opaque: send it back with the answers as it is. */
  @Field(() => ID, {
    description: 'Names the versions that are asked. Opaque: send it back with the answers as it is.',
  })
  id!: string;

  /** Language (BCP 47) that was asked for, where a question has it; otherwise that of the first question. */
  @Field(() => String, {
    description:
      'Language (BCP 47) that was asked for, where a question has it; otherwise that of the first question.',
  })
  language!: string;

  /** The questions in their order: those of the whole trust, then those of the service. */
  @Field(() => [LiveQuestion], {
    description: 'The questions in their order: those of the whole trust, then those of the service.',
  })
  questions!: LiveQuestion[];

  /** What the trust does with the answers, for people who answer; null when nothing is said. Plain text. */
  @Field(() => String, {
    nullable: true,
    description:
      'What the trust does with the answers, for people who answer; null when nothing is said. Plain text.',
  })
  privacyNotice!: string | null;

  /** Language (BCP 47) of the privacy notice; null when nothing is said. */
  @Field(() => String, {
    nullable: true,
    description: 'Language (BCP 47) of the privacy notice; null when nothing is said.',
  })
  privacyNoticeLanguage!: string | null;
}
