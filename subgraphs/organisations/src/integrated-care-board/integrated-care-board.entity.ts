import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Directive, Field, ObjectType } from 'type-graphql';

/** An integrated care board: the body that plans care for an area and looks across its trusts. Boards merge on dates. */
@Entity({ tableName: 'integrated_care_board' })
@Directive('@key(fields: "odsCode")')
@ObjectType({
  description:
    'An integrated care board: the body that plans care for an area and looks across its trusts. Boards merge on dates.',
})
export class IntegratedCareBoard {
  /** Code of the Organisation Data Service. */
  @PrimaryKey({ type: 'text' })
  @Field(() => OdsCode, { description: 'Code of the Organisation Data Service.' })
  odsCode!: string;

  /** Name as it is today. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name as it is today.' })
  name!: string;

  /** First day of the board; null when the register does not say. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the board; null when the register does not say.',
  })
  openedOn: string | null = null;

  /** Last day of the board; null while it exists. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the board; null while it exists.' })
  closedOn: string | null = null;
}
