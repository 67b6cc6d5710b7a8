import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, ObjectType } from 'type-graphql';

/** A place at which a trust gives care. */
@Entity({ tableName: 'site' })
@ObjectType({ description: 'A place at which a trust gives care.' })
export class Site {
  /** Identifier of the site. */
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Identifier of the site.' })
  id!: string;

  /** Code of the Organisation Data Service; null for a place that the register does not know. */
  @Property({ type: 'text', nullable: true })
  @Field(() => OdsCode, {
    nullable: true,
    description: 'Code of the Organisation Data Service; null for a place that the register does not know.',
  })
  odsCode: string | null = null;

  /** Name of the place. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name of the place.' })
  name!: string;

  /** Code of the trust that runs it today. */
  @Property({ type: 'text' })
  trustCode!: string;
}
