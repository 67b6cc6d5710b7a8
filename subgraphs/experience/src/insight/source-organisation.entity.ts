import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, ID, ObjectType } from 'type-graphql';

/** A body that publishes what it finds out, with the days from and to which it exists: laws rename, merge and end bodies. */
@Entity({ tableName: 'source_organisation' })
@ObjectType({
  description:
    'A body that publishes what it finds out, with the days from and to which it exists: laws rename, merge and end bodies.',
})
export class SourceOrganisation extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** Its name while it exists. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its name while it exists.' })
  name!: string;

  /** First day of its being; null when it is not known. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of its being; null when it is not known.',
  })
  validFrom: string | null = null;

  /** Last day of its being; null while it goes on, or when it is not known. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of its being; null while it goes on, or when it is not known.',
  })
  validTo: string | null = null;

  /** Name of the body that took over its work; null when there is none. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the body that took over its work; null when there is none.',
  })
  successor: string | null = null;
}
