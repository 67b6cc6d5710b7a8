import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionnaireState, RollOutStageKind } from './questionnaire.enums.js';

/** A first version of a questionnaire, or the next one, which begins as a copy of the last. */
@InputType({
  description: 'A first version of a questionnaire, or the next one, which begins as a copy of the last.',
})
export class ProposeQuestionnaireInput {
  /** Made for this proposal, 8 to 255 characters; a repeat with the same key proposes nothing twice. */
  @Field(() => String, {
    description:
      'Made for this proposal, 8 to 255 characters; a repeat with the same key proposes nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** The service whose questions they are; null or absent for the core set of the trust. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service whose questions they are; null or absent for the core set of the trust.',
  })
  service?: string | null;

  /** What staff call it, at most 200 characters. */
  @Field(() => String, { description: 'What staff call it, at most 200 characters.' })
  name!: string;

  /** Who looks after it, by job; at most 200 characters. */
  @Field(() => String, { description: 'Who looks after it, by job; at most 200 characters.' })
  owner!: string;

  /** Who proposes it, by name or job; at most 200 characters. */
  @Field(() => String, { description: 'Who proposes it, by name or job; at most 200 characters.' })
  person!: string;
}

/** Names one version of a questionnaire and the version of that which was read. */
@InputType({ description: 'Names one version of a questionnaire and the version of that which was read.' })
export class QuestionnaireVersionInput {
  /** The version of a questionnaire. */
  @Field(() => ID, { description: 'The version of a questionnaire.' })
  questionnaireVersion!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** On what it depends whether a question is asked. */
@InputType({ description: 'On what it depends whether a question is asked.' })
export class AskIfInput {
  /** A question that stands before it; null or absent for the national question. */
  @Field(() => ID, {
    nullable: true,
    description: 'A question that stands before it; null or absent for the national question.',
  })
  question?: string | null;

  /** Codes of options of that question: one of them has to be chosen. Those of the national question are the values of `FriendsAndFamilyRating`. */
  @Field(() => [String], {
    description:
      'Codes of options of that question: one of them has to be chosen. Those of the national question are the values of `FriendsAndFamilyRating`.',
  })
  anyOf!: string[];
}

/** A question at its place in a questionnaire. */
@InputType({ description: 'A question at its place in a questionnaire.' })
export class QuestionnaireQuestionInput {
  /** The question of the bank. */
  @Field(() => ID, { description: 'The question of the bank.' })
  question!: string;

  /** When it is asked; null or absent for always. */
  @Field(() => AskIfInput, {
    nullable: true,
    description: 'When it is asked; null or absent for always.',
  })
  askIf?: AskIfInput | null;
}

/** What people who answer are told, in one language. */
@InputType({ description: 'What people who answer are told, in one language.' })
export class PrivacyNoticeInput {
  /** The language (BCP 47). */
  @Field(() => String, { description: 'The language (BCP 47).' })
  language!: string;

  /** The words, at most 2,000 characters. Plain text. */
  @Field(() => String, { description: 'The words, at most 2,000 characters. Plain text.' })
  text!: string;
}

/** What changes of a proposed version; what is null or absent stays, empty text takes away. */
@InputType({
  description: 'What changes of a proposed version; what is null or absent stays, empty text takes away.',
})
export class ChangeQuestionnaireInput extends QuestionnaireVersionInput {
  /** What it is for; at most 500 characters, as all texts here. */
  @Field(() => String, {
    nullable: true,
    description: 'What it is for; at most 500 characters, as all texts here.',
  })
  purpose?: string | null;

  /** On which lawful basis answers are kept. */
  @Field(() => String, { nullable: true, description: 'On which lawful basis answers are kept.' })
  lawfulBasis?: string | null;

  /** How long answers are kept. */
  @Field(() => String, { nullable: true, description: 'How long answers are kept.' })
  retention?: string | null;

  /** Where the data come from. */
  @Field(() => String, { nullable: true, description: 'Where the data come from.' })
  source?: string | null;

  /** Who captures them. */
  @Field(() => String, { nullable: true, description: 'Who captures them.' })
  capturedBy?: string | null;

  /** What they are used for. */
  @Field(() => String, { nullable: true, description: 'What they are used for.' })
  usedFor?: string | null;

  /** Who owns them in informatics, by job. */
  @Field(() => String, { nullable: true, description: 'Who owns them in informatics, by job.' })
  informaticsOwner?: string | null;

  /** Who owns them in performance, by job. */
  @Field(() => String, { nullable: true, description: 'Who owns them in performance, by job.' })
  performanceOwner?: string | null;

  /** Who owns them in the directorate, by job. */
  @Field(() => String, { nullable: true, description: 'Who owns them in the directorate, by job.' })
  directorateOwner?: string | null;

  /** Where people can see what became of them. */
  @Field(() => String, { nullable: true, description: 'Where people can see what became of them.' })
  shownWhere?: string | null;

  /** What people who answer are told, by language, in place of all that was said. */
  @Field(() => [PrivacyNoticeInput], {
    nullable: true,
    description: 'What people who answer are told, by language, in place of all that was said.',
  })
  privacyNotices?: PrivacyNoticeInput[] | null;

  /** All questions in their order, at most 20, in place of those there were. */
  @Field(() => [QuestionnaireQuestionInput], {
    nullable: true,
    description: 'All questions in their order, at most 20, in place of those there were.',
  })
  questions?: QuestionnaireQuestionInput[] | null;
}

/** The next step of a version. */
@InputType({ description: 'The next step of a version.' })
export class TakeQuestionnaireStepInput extends QuestionnaireVersionInput {
  /** What it becomes. */
  @Field(() => QuestionnaireState, { description: 'What it becomes.' })
  to!: QuestionnaireState;

  /** Who takes the step, by name or job; at most 200 characters. */
  @Field(() => String, { description: 'Who takes the step, by name or job; at most 200 characters.' })
  person!: string;
}

/** From when on the core set of a trust is asked where. */
@InputType({ description: 'From when on the core set of a trust is asked where.' })
export class RollOutQuestionSetInput {
  /** The core set. */
  @Field(() => ID, { description: 'The core set.' })
  questionnaire!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;

  /** How far it is rolled out. */
  @Field(() => RollOutStageKind, { description: 'How far it is rolled out.' })
  stage!: RollOutStageKind;

  /** First day of the stage, today or later; a stage that was set for the same day gives way. */
  @Field(() => LocalDate, {
    description: 'First day of the stage, today or later; a stage that was set for the same day gives way.',
  })
  from!: string;

  /** The services of a pilot, at least one; none for the whole trust. */
  @Field(() => [ID], {
    defaultValue: [],
    description: 'The services of a pilot, at least one; none for the whole trust.',
  })
  services!: string[];
}
