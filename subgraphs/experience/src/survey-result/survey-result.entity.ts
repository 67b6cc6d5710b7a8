import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ComparedToEngland, SurveySource } from './survey-result.enums.js';

/** What a survey found out about a trust on one question. It is cited, and never counted with feedback. */
@Entity({ tableName: 'survey_result' })
@ObjectType({
  description:
    'What a survey found out about a trust on one question. It is cited, and never counted with feedback.',
})
export class SurveyResult extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** Which kind of survey it is of. */
  @Property({ type: 'text' })
  @Field(() => SurveySource, { description: 'Which kind of survey it is of.' })
  source!: SurveySource;

  /** Name of the survey, such as Community Mental Health Survey. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name of the survey, such as Community Mental Health Survey.' })
  survey!: string;

  /** Which time it was held, such as 2019. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Which time it was held, such as 2019.' })
  wave!: string;

  /** Code of the question in the survey, such as Q12. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Code of the question in the survey, such as Q12.' })
  questionCode!: string;

  /** The question, word for word. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The question, word for word.' })
  question!: string;

  /** The score, from 0 to `outOf`; more is better. */
  @Property({ type: 'double' })
  @Field(() => Float, { description: 'The score, from 0 to `outOf`; more is better.' })
  score!: number;

  /** The best score that there can be, such as 10 or 100. */
  @Property({ type: 'double' })
  @Field(() => Float, { description: 'The best score that there can be, such as 10 or 100.' })
  outOf!: number;

  /** How many people answered the question; null when the source does not say. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many people answered the question; null when the source does not say.',
  })
  respondents: number | null = null;

  /** Lower end of the 95% confidence interval of the score; null when the source gives none. */
  @Property({ type: 'double', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95% confidence interval of the score; null when the source gives none.',
  })
  intervalLow: number | null = null;

  /** Upper end of the 95% confidence interval of the score; null when the source gives none. */
  @Property({ type: 'double', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Upper end of the 95% confidence interval of the score; null when the source gives none.',
  })
  intervalHigh: number | null = null;

  /** The average of England on the same scale; null when the source gives none. */
  @Property({ type: 'double', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'The average of England on the same scale; null when the source gives none.',
  })
  englandAverage: number | null = null;

  /** How the trust stands to England, as the source says, else as the confidence interval does; null when neither does. */
  @Property({ type: 'text', nullable: true })
  @Field(() => ComparedToEngland, {
    nullable: true,
    description:
      'How the trust stands to England, as the source says, else as the confidence interval does; null when neither does.',
  })
  comparedToEngland: ComparedToEngland | null = null;

  /** How to cite it. It is shown wherever the result is. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'How to cite it. It is shown wherever the result is.' })
  citation!: string;

  /** Where it can be read; null when it is on no website. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where it can be read; null when it is on no website.',
  })
  link: string | null = null;

  /** Day on which it was published. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'Day on which it was published.' })
  publishedOn!: string;

  @Property({ type: 'uuid', nullable: true })
  actionId: string | null = null;

  /** Day by which the action is to reach the average of England; null when no action or no day is set. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Day by which the action is to reach the average of England; null when no action or no day is set.',
  })
  dueOn: string | null = null;

  /** Whether it was made up for demonstration: no survey found this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was made up for demonstration: no survey found this.' })
  synthetic: boolean = false;

  /** Send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Send it as `expectedVersion`.' })
  version: number = 1;

  /** Whether the score is below the average of England; null when that is not known. */
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the score is below the average of England; null when that is not known.',
  })
  get belowEngland(): boolean | null {
    return this.englandAverage === null ? null : this.score < this.englandAverage;
  }
}
