import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { EligibleMapping } from './eligible-mapping.js';
import { ServiceNamedInMessages } from './named-service.type.js';

/** How a trust invites people by text message to say how their care was. */
@Entity({ tableName: 'invitation_settings' })
@ObjectType({ description: 'How a trust invites people by text message to say how their care was.' })
export class InvitationSettings {
  @PrimaryKey({ type: 'text' })
  trustCode!: string;

  /** The name of the trust in its messages. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The name of the trust in its messages.' })
  senderName!: string;

  /** The words of its messages, with `{trust}`, `{service}` and `{link}` where these stand. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'The words of its messages, with `{trust}`, `{service}` and `{link}` where these stand.',
  })
  words!: string;

  /** The services whose names may stand in messages; all others are called "our service". */
  @Property({ type: 'json' })
  @Field(() => [ServiceNamedInMessages], {
    description: 'The services whose names may stand in messages; all others are called "our service".',
  })
  namedServices: ServiceNamedInMessages[] = [];

  /** For how many days a number is not asked again, 1 to 365. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'For how many days a number is not asked again, 1 to 365.' })
  capDays!: number;

  /** For how many days after their contact people are asked; who was there earlier is counted and not asked. */
  @Property({ type: 'integer' })
  @Field(() => Int, {
    description:
      'For how many days after their contact people are asked; who was there earlier is counted and not asked.',
  })
  withinDays!: number;

  /** What the columns of its lists mean. */
  @Property({ type: 'json' })
  mapping!: EligibleMapping;

  @Property({ type: 'datetime' })
  updatedAt!: Date;

  /** Give it back as `expectedVersion` with a change; 0 while nothing was saved. */
  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Give it back as `expectedVersion` with a change; 0 while nothing was saved.',
  })
  version!: number;
}
