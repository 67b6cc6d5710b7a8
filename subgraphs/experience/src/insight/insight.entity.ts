import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Signal } from '@wesaid/shared/disclosure';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InsightSource } from './insight.enums.js';
import { SourceOrganisation } from './source-organisation.entity.js';

/** What somebody outside a trust found out and published about it. It is cited, and never counted with feedback. */
@Entity({ tableName: 'insight' })
@ObjectType({
  description:
    'What somebody outside a trust found out and published about it. It is cited, and never counted with feedback.',
})
export class Insight extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** Who found it out. */
  @Property({ type: 'text' })
  @Field(() => InsightSource, { description: 'Who found it out.' })
  source!: InsightSource;

  @Property({ type: 'uuid', nullable: true })
  sourceOrganisationId: string | null = null;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  /** How to cite it: author, title, publisher, year. It is shown wherever the insight is. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'How to cite it: author, title, publisher, year. It is shown wherever the insight is.',
  })
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

  /** First day of the time that it is about; null when it does not say. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the time that it is about; null when it does not say.',
  })
  periodFrom: string | null = null;

  /** Last day of the time that it is about; null when it does not say. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of the time that it is about; null when it does not say.',
  })
  periodTo: string | null = null;

  /** Which way it points, as the trust's experience team reads it: PRAISE, MIXED or CONCERN. */
  @Property({ type: 'text' })
  @Field(() => Signal, {
    description: "Which way it points, as the trust's experience team reads it: PRAISE, MIXED or CONCERN.",
  })
  signal!: Signal;

  /** A short passage, word for word; null when none is quoted. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'A short passage, word for word; null when none is quoted.',
  })
  quotation: string | null = null;

  /** By which licence or right the passage is quoted; null when none is quoted. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'By which licence or right the passage is quoted; null when none is quoted.',
  })
  licence: string | null = null;

  @Property({ type: 'string[]' })
  themeCodes: string[] = [];

  @Property({ type: 'smallint', nullable: true })
  taxonomyVersion: number | null = null;

  @Property({ type: 'datetime', nullable: true })
  withdrawnAt: Date | null = null;

  /** Whether it was made up for demonstration: nobody published this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was made up for demonstration: nobody published this.' })
  synthetic: boolean = false;

  @Property({ type: 'text', nullable: true, hidden: true })
  importKey: string | null = null;

  /** Send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Send it as `expectedVersion`.' })
  version: number = 1;

  /** The body that published it; null when none is named. */
  @Field(() => SourceOrganisation, {
    nullable: true,
    description: 'The body that published it; null when none is named.',
  })
  sourceOrganisation!: SourceOrganisation | null;
}
