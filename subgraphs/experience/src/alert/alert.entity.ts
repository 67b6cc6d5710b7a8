import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AlertCadence, AlertKind } from './alert.enums.js';

/** What a member of staff wants to be told of by e-mail. A message holds counts and links, never what people said. */
@Entity({ tableName: 'alert_subscription' })
@ObjectType({
  description:
    'What a member of staff wants to be told of by e-mail. A message holds counts and links, never what people said.',
})
export class AlertSubscription extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', hidden: true })
  subject!: string;

  /** What of. */
  @Property({ type: 'string[]' })
  @Field(() => [AlertKind], { description: 'What of.' })
  kinds!: AlertKind[];

  @Property({ type: 'string[]', nullable: true })
  services: string[] | null = null;

  /** Only what is at least as critical, 0 to 4; null for all. Overdue follow-ups are told whatever it is. */
  @Property({ type: 'smallint', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Only what is at least as critical, 0 to 4; null for all. Overdue follow-ups are told whatever it is.',
  })
  minCriticality: number | null = null;

  /** When. */
  @Property({ type: 'text' })
  @Field(() => AlertCadence, { description: 'When.' })
  cadence!: AlertCadence;

  /** The sealed address. */
  @Property({ type: 'text', hidden: true })
  email!: string;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;
}
