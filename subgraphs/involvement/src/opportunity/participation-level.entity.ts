import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';

/** One rung of a ladder of participation: how much say people have. Trusts use different ladders. */
@Entity({ tableName: 'participation_level' })
@ObjectType({
  description:
    'One rung of a ladder of participation: how much say people have. Trusts use different ladders.',
})
export class ParticipationLevel {
  [PrimaryKeyProp]?: 'code';

  /** Stable code, such as `tlap-7`. */
  @PrimaryKey({ type: 'text' })
  @Field(() => String, { description: 'Stable code, such as `tlap-7`.' })
  code!: string;

  /** Whose ladder it is. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Whose ladder it is.' })
  ladder!: string;

  /** Place on its ladder, from 1 (least say) up. Comparable within one ladder only. */
  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Place on its ladder, from 1 (least say) up. Comparable within one ladder only.',
  })
  rung!: number;

  /** What the ladder calls it, such as `Co-production`. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What the ladder calls it, such as `Co-production`.' })
  name!: string;
}
