import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.enums.js';
import { QuestionWording } from '../question/question-wording.type.js';
import { ServiceReference } from '../reference/service.reference.js';
import { AskIf } from './live-questionnaire.type.js';
import { QuestionnaireState, RollOutStageKind } from './questionnaire.enums.js';

/** What people who answer are told about a questionnaire, in one language. */
@ObjectType('PrivacyNotice', {
  description: 'What people who answer are told about a questionnaire, in one language.',
})
export class Notice {
  /** The language (BCP 47). */
  @Field(() => String, { description: 'The language (BCP 47).' })
  language!: string;

  /** The words. Plain text. */
  @Field(() => String, { description: 'The words. Plain text.' })
  text!: string;
}

/** How answers to a questionnaire are captured and used; each part is null until somebody says. */
@ObjectType({
  description: 'How answers to a questionnaire are captured and used; each part is null until somebody says.',
})
export class DataFlow {
  /** Where the data come from. */
  @Field(() => String, { nullable: true, description: 'Where the data come from.' })
  source!: string | null;

  /** Who captures them. */
  @Field(() => String, { nullable: true, description: 'Who captures them.' })
  capturedBy!: string | null;

  /** What they are used for. */
  @Field(() => String, { nullable: true, description: 'What they are used for.' })
  usedFor!: string | null;

  /** Who owns them in informatics, by job. */
  @Field(() => String, { nullable: true, description: 'Who owns them in informatics, by job.' })
  informaticsOwner!: string | null;

  /** Who owns them in performance, by job. */
  @Field(() => String, { nullable: true, description: 'Who owns them in performance, by job.' })
  performanceOwner!: string | null;

  /** Who owns them in the directorate, by job. */
  @Field(() => String, { nullable: true, description: 'Who owns them in the directorate, by job.' })
  directorateOwner!: string | null;

  /** Where people can see what became of them. */
  @Field(() => String, { nullable: true, description: 'Where people can see what became of them.' })
  shownWhere!: string | null;
}

/** A question as a version of a questionnaire asks it. */
@ObjectType({ description: 'A question as a version of a questionnaire asks it.' })
export class QuestionnaireQuestion {
  /** Identifier of the question in the bank. */
  @Field(() => ID, { description: 'Identifier of the question in the bank.' })
  id!: string;

  /** Its name for machines. */
  @Field(() => String, { description: 'Its name for machines.' })
  code!: string;

  /** How it is answered. */
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  /** Codes of its options in their order; none for free text. */
  @Field(() => [String], { description: 'Codes of its options in their order; none for free text.' })
  optionCodes!: string[];

  /** When it is asked; null for always. */
  @Field(() => AskIf, { nullable: true, description: 'When it is asked; null for always.' })
  askIf!: AskIf | null;

  /** Its words: those of the bank while the version is proposed, and from its approval on those that it had then. */
  @Field(() => [QuestionWording], {
    description:
      'Its words: those of the bank while the version is proposed, and from its approval on those that it had then.',
  })
  wordings!: QuestionWording[];

  /** Whether the bank says today that it asks about what matters to patients and to the trust. */
  @Field(() => Boolean, {
    description: 'Whether the bank says today that it asks about what matters to patients and to the trust.',
  })
  signedOff!: boolean;
}

/** A step that a version of a questionnaire took. */
@ObjectType({ description: 'A step that a version of a questionnaire took.' })
export class QuestionnaireStep {
  /** What it became. */
  @Field(() => QuestionnaireState, { description: 'What it became.' })
  state!: QuestionnaireState;

  /** Day in London on which it did. */
  @Field(() => LocalDate, { description: 'Day in London on which it did.' })
  takenOn!: string;

  /** Who took the step, by name or job as they gave it. */
  @Field(() => String, { description: 'Who took the step, by name or job as they gave it.' })
  person!: string;
}

/** From when on a core set is asked where. */
@ObjectType({ description: 'From when on a core set is asked where.' })
export class RollOutStage {
  /** How far it is rolled out. */
  @Field(() => RollOutStageKind, { description: 'How far it is rolled out.' })
  stage!: RollOutStageKind;

  /** First day of the stage; it lasts until the next one begins. */
  @Field(() => LocalDate, { description: 'First day of the stage; it lasts until the next one begins.' })
  from!: string;

  /** The services of a pilot; none for the whole trust. */
  @Field(() => [ServiceReference], { description: 'The services of a pilot; none for the whole trust.' })
  services!: ServiceReference[];

  /** Share of the trust's services that ask it from then on, 0 to 100: of those that were open when the stage was set. */
  @Field(() => Float, {
    description:
      "Share of the trust's services that ask it from then on, 0 to 100: of those that were open when the stage was set.",
  })
  percentOfServices!: number;
}
