import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SurveyDecision } from './local-survey.entity.js';

/** A survey that was found in the trust. */
@InputType({ description: 'A survey that was found in the trust.' })
export class RegisterSurveyInput {
  /** Made for this survey, 8 to 255 characters; a repeat with the same key registers nothing twice. */
  @Field(() => String, {
    description:
      'Made for this survey, 8 to 255 characters; a repeat with the same key registers nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** The service that runs it; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that runs it; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** What it is called, at most 200 characters. */
  @Field(() => String, { description: 'What it is called, at most 200 characters.' })
  name!: string;

  /** Who runs it, by job; at most 200 characters. */
  @Field(() => String, { description: 'Who runs it, by job; at most 200 characters.' })
  owner!: string;

  /** What it is for, at most 500 characters. */
  @Field(() => String, { description: 'What it is for, at most 500 characters.' })
  purpose!: string;

  /** How many responses it has (n). */
  @Field(() => Int, { description: 'How many responses it has (n).' })
  responses!: number;
}

/** What becomes of a survey; a new decision takes the place of the old one. */
@InputType({ description: 'What becomes of a survey; a new decision takes the place of the old one.' })
export class DecideSurveyInput {
  /** The survey. */
  @Field(() => ID, { description: 'The survey.' })
  survey!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;

  /** What becomes of it. */
  @Field(() => SurveyDecision, { description: 'What becomes of it.' })
  decision!: SurveyDecision;

  /** Why, at most 500 characters; null or absent when nothing is to be said. */
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters; null or absent when nothing is to be said.',
  })
  reason?: string | null;

  /** To merge: the survey of this register that it goes into, unless it goes into a questionnaire. */
  @Field(() => ID, {
    nullable: true,
    description:
      'To merge: the survey of this register that it goes into, unless it goes into a questionnaire.',
  })
  mergeIntoSurvey?: string | null;

  /** To merge: the questionnaire that it goes into, unless it goes into a survey. */
  @Field(() => ID, {
    nullable: true,
    description: 'To merge: the questionnaire that it goes into, unless it goes into a survey.',
  })
  mergeIntoQuestionnaire?: string | null;
}
