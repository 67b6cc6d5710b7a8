import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ObjectType } from 'type-graphql';
import { shownName } from './name-in-record.js';

/** That somebody read a case. It can be added and nothing else. */
@Entity({ tableName: 'case_reading' })
@ObjectType({ description: 'That somebody read a case. It can be added and nothing else.' })
export class CaseReading extends BaseEntity {
  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'text', fieldName: 'read_by' })
  reader!: string;

  /** When. */
  @Field(() => Date, { description: 'When.' })
  get readAt(): Date {
    return this.createdAt;
  }

  /** Who, by the name under which they sign in. */
  @Field(() => String, { description: 'Who, by the name under which they sign in.' })
  get readBy(): string {
    return shownName(this.reader);
  }
}
