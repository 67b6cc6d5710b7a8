import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CareSetting, ServiceKind } from './service-kind.js';

/** A part of a trust that people can be asked about: a service, ward, department, clinic or team. */
@Entity({ tableName: 'service' })
@Directive('@key(fields: "id")')
@ObjectType('Service', {
  description:
    'A part of a trust that people can be asked about: a service, ward, department, clinic or team.',
})
export class CareService {
  /** Identifier of the service; it never changes, whatever the service is called. */
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, {
    description: 'Identifier of the service; it never changes, whatever the service is called.',
  })
  id!: string;

  /** What sort of thing it is. */
  @Property({ type: 'text' })
  @Field(() => ServiceKind, { description: 'What sort of thing it is.' })
  kind!: ServiceKind;

  /** Name as it is today. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name as it is today.' })
  name!: string;

  /** Where its care is given. */
  @Property({ type: 'text' })
  @Field(() => CareSetting, { description: 'Where its care is given.' })
  setting!: CareSetting;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid', nullable: true })
  siteId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null;

  /** First day of the service; null when it is not known. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the service; null when it is not known.',
  })
  openedOn: string | null = null;

  /** Last day of the service; null while it is open. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the service; null while it is open.' })
  closedOn: string | null = null;
}
