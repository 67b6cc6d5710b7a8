import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { TrustReference } from '../reference/trust.reference.js';

/** A committee of a trust. It exists for the trust's safety specialists and for the people who sit on it today. */
@Entity({ tableName: 'committee' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A committee of a trust. It exists for the trust's safety specialists and for the people who sit on it today.",
})
export class Committee extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  /** What it is for and what it may decide; null when nothing is written down yet. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it is for and what it may decide; null when nothing is written down yet.',
  })
  termsOfReference: string | null = null;

  /** Whether this is demonstration data: there is no such committee. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data: there is no such committee.' })
  synthetic: boolean = false;

  /** The committee that it reports to; null for one at the top, and for viewers who must not see the one above. */
  @Field(() => Committee, {
    nullable: true,
    description:
      'The committee that it reports to; null for one at the top, and for viewers who must not see the one above.',
  })
  parent?: Committee | null;

  /** The trust that it belongs to. */
  @Field(() => TrustReference, { description: 'The trust that it belongs to.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
