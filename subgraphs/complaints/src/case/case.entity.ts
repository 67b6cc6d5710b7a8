import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';
import { CaseKind, CaseStage } from './case.enums.js';

/** One thing that a person told the complaints team of a trust. Only that team can see it. */
@Entity({ tableName: 'case_record' })
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'One thing that a person told the complaints team of a trust. Only that team can see it.',
})
export class Case extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What the person wants it to be. */
  @Property({ type: 'text' })
  @Field(() => CaseKind, { description: 'What the person wants it to be.' })
  kind!: CaseKind;

  /** What people quote in letters and on the telephone, such as `RT5-2026-0042`. It never changes. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description:
      'What people quote in letters and on the telephone, such as `RT5-2026-0042`. It never changes.',
  })
  reference!: string;

  /** The day on which the trust was told. It is day 0 of every clock. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'The day on which the trust was told. It is day 0 of every clock.' })
  receivedOn!: string;

  /**
   * Last day on which a complaint can be acknowledged in time: 3 working days of England after `receivedOn`. Null for
   * every other kind, which has no such clock.
   */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day on which a complaint can be acknowledged in time: 3 working days of England after `receivedOn`. Null for every other kind, which has no such clock.',
  })
  acknowledgeBy: string | null = null;

  /** How far the team is. */
  @Property({ type: 'text' })
  @Field(() => CaseStage, { description: 'How far the team is.' })
  stage: CaseStage = CaseStage.RECEIVED;

  /** What it is about, in the words of the team, without names and contact details. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'What it is about, in the words of the team, without names and contact details.',
  })
  summary!: string;

  /** Whether this is demonstration data, which nobody told. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data, which nobody told.' })
  synthetic: boolean = false;

  /** The trust that was told. */
  @Field(() => TrustReference, { description: 'The trust that was told.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
