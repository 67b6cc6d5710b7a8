import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';

/** A reason why somebody is not asked how their care was. */
@Entity({ tableName: 'invitation_exclusion_rule' })
@ObjectType({ description: 'A reason why somebody is not asked how their care was.' })
export class InvitationExclusionRule {
  /** Code, by which lists name it. */
  @PrimaryKey({ type: 'text' })
  @Field(() => String, { description: 'Code, by which lists name it.' })
  code!: string;

  /** The reason in words. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The reason in words.' })
  name!: string;

  /** First day on which it holds. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  validFrom!: string;

  /** Last day on which it holds; null while it holds. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which it holds; null while it holds.',
  })
  validUntil: string | null = null;

  /** Where it comes from. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;

  /** Whether somebody has checked it against its source. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether somebody has checked it against its source.' })
  verified!: boolean;
}
