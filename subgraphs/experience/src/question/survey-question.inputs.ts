import { LocalDate, OdsCode, ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionKind, QuestionProvenance } from './question.enums.js';

/** What an option is called in one language. */
@InputType({ description: 'What an option is called in one language.' })
export class OptionWordingInput {
  /** Code of the option. */
  @Field(() => String, { description: 'Code of the option.' })
  code!: string;

  /** Its words, at most 100 characters. */
  @Field(() => String, { description: 'Its words, at most 100 characters.' })
  text!: string;

  /** Address (https) of a picture for it; null or absent when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of a picture for it; null or absent when there is none.',
  })
  picture?: string | null;
}

/** A question in one language. */
@InputType({ description: 'A question in one language.' })
export class QuestionWordingInput {
  /** The language (BCP 47), such as `cy`; `en-x-easy` is easy-read English. */
  @Field(() => String, {
    description: 'The language (BCP 47), such as `cy`; `en-x-easy` is easy-read English.',
  })
  language!: string;

  /** The question, at most 300 characters. */
  @Field(() => String, { description: 'The question, at most 300 characters.' })
  text!: string;

  /** A sentence that helps to answer, at most 300 characters; null or absent when there is none. */
  @Field(() => String, {
    nullable: true,
    description:
      'A sentence that helps to answer, at most 300 characters; null or absent when there is none.',
  })
  hint?: string | null;

  /** All options of the question, in any order; none by default. */
  @Field(() => [OptionWordingInput], {
    defaultValue: [],
    description: 'All options of the question, in any order; none by default.',
  })
  options!: OptionWordingInput[];

  /** Address (https) of a picture; null or absent when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of a picture; null or absent when there is none.',
  })
  picture?: string | null;

  /** Address (https) of the question read aloud; null or absent when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Address (https) of the question read aloud; null or absent when there is none.',
  })
  audio?: string | null;

  /** Address (https) of the question in British Sign Language; null or absent when there is none. */
  @Field(() => String, {
    nullable: true,
    description:
      'Address (https) of the question in British Sign Language; null or absent when there is none.',
  })
  signLanguageVideo?: string | null;
}

/** A question for the bank of a trust. */
@InputType({ description: 'A question for the bank of a trust.' })
export class AddSurveyQuestionInput {
  /** Made for this question, 8 to 255 characters; a repeat with the same key adds nothing twice. */
  @Field(() => String, {
    description:
      'Made for this question, 8 to 255 characters; a repeat with the same key adds nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** Its name for machines: small letters, figures and dashes, at most 60, not used in the bank yet. */
  @Field(() => String, {
    description:
      'Its name for machines: small letters, figures and dashes, at most 60, not used in the bank yet.',
  })
  code!: string;

  /** How it is answered. */
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  /** Where it comes from. */
  @Field(() => QuestionProvenance, { description: 'Where it comes from.' })
  provenance!: QuestionProvenance;

  /** With whom it was designed, for a co-designed one; at most 300 characters, without names of people. */
  @Field(() => String, {
    nullable: true,
    description:
      'With whom it was designed, for a co-designed one; at most 300 characters, without names of people.',
  })
  designedWith?: string | null;

  /** Day on which it was designed, for a co-designed one. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which it was designed, for a co-designed one.',
  })
  designedOn?: string | null;

  /** Codes of its options in their order: capitals, figures and underscores; 2 to 20, none for free text. */
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Codes of its options in their order: capitals, figures and underscores; 2 to 20, none for free text.',
  })
  optionCodes!: string[];

  /** Codes of the options that its measure counts; none by default, and it then has no measure. */
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the options that its measure counts; none by default, and it then has no measure.',
  })
  favourableCodes!: string[];

  /** The question in each of its languages, English among them. */
  @Field(() => [QuestionWordingInput], {
    description: 'The question in each of its languages, English among them.',
  })
  wordings!: QuestionWordingInput[];
}

/** Names one question of the bank and the version of it that was read. */
@InputType({ description: 'Names one question of the bank and the version of it that was read.' })
export class SurveyQuestionVersionInput {
  /** The question. */
  @Field(() => ID, { description: 'The question.' })
  question!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** New words for a question, in place of all that it has. */
@InputType({ description: 'New words for a question, in place of all that it has.' })
export class WordSurveyQuestionInput extends SurveyQuestionVersionInput {
  /** The question in each of its languages, English among them. */
  @Field(() => [QuestionWordingInput], {
    description: 'The question in each of its languages, English among them.',
  })
  wordings!: QuestionWordingInput[];
}

/** That a question asks about what is important. */
@InputType({ description: 'That a question asks about what is important.' })
export class SignOffSurveyQuestionInput extends SurveyQuestionVersionInput {
  /** The themes that matter to patients and that it asks about; at least one. */
  @Field(() => [ThemeCode], {
    description: 'The themes that matter to patients and that it asks about; at least one.',
  })
  patientThemes!: string[];

  /** The themes that matter to the trust and that it asks about; at least one. */
  @Field(() => [ThemeCode], {
    description: 'The themes that matter to the trust and that it asks about; at least one.',
  })
  trustThemes!: string[];

  /** Who signs it off, by name or job; at most 200 characters. */
  @Field(() => String, { description: 'Who signs it off, by name or job; at most 200 characters.' })
  signedOffBy!: string;
}
