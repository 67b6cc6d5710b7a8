import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What becomes of a local survey. */
export enum SurveyDecision {
  KEEP = 'KEEP',
  MERGE = 'MERGE',
  RETIRE = 'RETIRE',
}

registerEnumType(SurveyDecision, {
  name: 'SurveyDecision',
  description: 'What becomes of a local survey.',
  valuesConfig: {
    KEEP: { description: 'It goes on as it is.' },
    MERGE: { description: 'Its questions go into another survey or into a questionnaire.' },
    RETIRE: { description: 'It ends.' },
  },
});

/** A survey that somebody in the trust runs, as it was found, and what becomes of it. For staff. */
@Entity({ tableName: 'local_survey' })
@ObjectType({
  description:
    'A survey that somebody in the trust runs, as it was found, and what becomes of it. For staff.',
})
export class LocalSurvey extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  /** Who runs it, by job. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who runs it, by job.' })
  owner!: string;

  /** What it is for. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  /** How many responses it has (n). */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many responses it has (n).' })
  responses!: number;

  /** What becomes of it; null until that is decided. */
  @Property({ type: 'text', nullable: true })
  @Field(() => SurveyDecision, {
    nullable: true,
    description: 'What becomes of it; null until that is decided.',
  })
  decision: SurveyDecision | null = null;

  /** Why; null when nothing is said. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why; null when nothing is said.' })
  reason: string | null = null;

  /** Identifier of the survey that it goes into; null when it goes into none. */
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the survey that it goes into; null when it goes into none.',
  })
  mergedIntoSurvey: string | null = null;

  /** Identifier of the questionnaire that it goes into; null when it goes into none. */
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the questionnaire that it goes into; null when it goes into none.',
  })
  mergedIntoQuestionnaire: string | null = null;

  /** Day in London on which it was decided; null until then. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day in London on which it was decided; null until then.',
  })
  decidedOn: string | null = null;

  @Property({ type: 'text', nullable: true, hidden: true })
  decidedBy: string | null = null;

  /** Whether it was generated for demonstration. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration.' })
  synthetic: boolean = false;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
