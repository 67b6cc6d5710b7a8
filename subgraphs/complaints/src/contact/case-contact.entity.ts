import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, ObjectType } from 'type-graphql';
import { ReplyChannel } from '../case/case.enums.js';
import { shownName } from '../reading/name-in-record.js';

/** One time that the team and the person were in contact. */
@Entity({ tableName: 'case_contact' })
@ObjectType({ description: 'One time that the team and the person were in contact.' })
export class CaseContact extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'text', fieldName: 'recorded_by' })
  recorder!: string;

  /** How they were in contact. */
  @Property({ type: 'text' })
  @Field(() => ReplyChannel, { description: 'How they were in contact.' })
  channel!: ReplyChannel;

  @Property({ type: 'text', fieldName: 'note', hidden: true })
  sealedNote!: string;

  /** What was said. */
  @Field(() => String, { description: 'What was said.' })
  note!: string;

  /** When it was written down. */
  @Field(() => Date, { description: 'When it was written down.' })
  get recordedAt(): Date {
    return this.createdAt;
  }

  /** Who wrote it down, by the name under which they sign in. */
  @Field(() => String, { description: 'Who wrote it down, by the name under which they sign in.' })
  get recordedBy(): string {
    return shownName(this.recorder);
  }
}
