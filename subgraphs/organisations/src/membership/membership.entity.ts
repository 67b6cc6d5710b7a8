import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import type { Role } from '@wesaid/shared/identity';
import { OdsCode } from '@wesaid/shared/types';
import { GraphQLISODateTime, Field, ID, ObjectType } from 'type-graphql';

/** What one person may do at one organisation, and when. */
@Entity({ tableName: 'membership' })
@ObjectType({ description: 'What one person may do at one organisation, and when.' })
export class Membership extends BaseEntity {
  /** Address of the OpenID provider that knows the person. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Address of the OpenID provider that knows the person.' })
  issuer!: string;

  /** What that provider calls the person. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What that provider calls the person.' })
  subject!: string;

  /** Code of the trust or integrated care board. */
  @Property({ type: 'text' })
  @Field(() => OdsCode, { description: 'Code of the trust or integrated care board.' })
  organisation!: string;

  /** The role, such as `experience-team`. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The role, such as `experience-team`.' })
  role!: Role;

  /** Identifiers of the services it is limited to; null for the whole organisation. */
  @Property({ type: 'uuid[]', nullable: true })
  @Field(() => [ID], {
    nullable: true,
    description: 'Identifiers of the services it is limited to; null for the whole organisation.',
  })
  services: string[] | null = null;

  /** When it began. */
  @Property({ type: 'datetime' })
  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  validFrom: Date = new Date();

  /** When it ended or will end; null while no end is set. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it ended or will end; null while no end is set.',
  })
  validTo: Date | null = null;
}
