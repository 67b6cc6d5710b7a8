import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { TrustKind } from './trust-kind.js';

/** A provider of NHS care, mostly an NHS trust, open or closed. Its code is never reused; its name and board change on dates. */
@Entity({ tableName: 'trust' })
@Directive('@key(fields: "odsCode")')
@ObjectType({
  description:
    'A provider of NHS care, mostly an NHS trust, open or closed. Its code is never reused; its name and board change on dates.',
})
export class Trust {
  /** Code of the Organisation Data Service. */
  @PrimaryKey({ type: 'text' })
  @Field(() => OdsCode, { description: 'Code of the Organisation Data Service.' })
  odsCode!: string;

  /** Name as it is today, in ordinary capitals. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name as it is today, in ordinary capitals.' })
  name!: string;

  /** Whether it is an NHS trust or an independent provider. */
  @Property({ type: 'text' })
  @Field(() => TrustKind, { description: 'Whether it is an NHS trust or an independent provider.' })
  kind!: TrustKind;

  /** Code of the NHS England region, such as `Y60`; null when the register does not say. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the NHS England region, such as `Y60`; null when the register does not say.',
  })
  regionCode: string | null = null;

  /** Town of the head office; null when the register does not say. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Town of the head office; null when the register does not say.',
  })
  town: string | null = null;

  @Property({ type: 'text', nullable: true })
  postcode: string | null = null;

  /** First day of the trust; null when the register does not say. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the trust; null when the register does not say.',
  })
  openedOn: string | null = null;

  /** Last day of the trust; null while it is open. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the trust; null while it is open.' })
  closedOn: string | null = null;

  /** Whether demonstration data was generated for this trust: its feedback and actions are then not real. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether demonstration data was generated for this trust: its feedback and actions are then not real.',
  })
  synthetic: boolean = false;
}
