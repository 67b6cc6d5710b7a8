import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { QuestionnaireVersion } from './questionnaire-version.entity.js';
import type { RollOutStage } from './questionnaire.types.js';

/** What a trust asks everybody, or one service asks its people, besides the national question. For staff. */
@Entity({ tableName: 'questionnaire' })
@ObjectType({
  description:
    'What a trust asks everybody, or one service asks its people, besides the national question. For staff.',
})
export class Questionnaire extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** What staff call it. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What staff call it.' })
  name!: string;

  /** Who looks after it, by job. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who looks after it, by job.' })
  owner!: string;

  /** Whether it was generated for demonstration. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was generated for demonstration.' })
  synthetic: boolean = false;

  /** Rises with every change of its roll-out; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change of its roll-out; send it as `expectedVersion`.' })
  version: number = 1;

  versions!: QuestionnaireVersion[];

  rollOut!: RollOutStage[];
}
