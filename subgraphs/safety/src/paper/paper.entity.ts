import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PaperScan } from './paper.enums.js';

/** A file that is read for a meeting. It exists for whoever may see the committee. */
@Entity({ tableName: 'paper' })
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A file that is read for a meeting. It exists for whoever may see the committee.',
})
export class Paper extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  meetingId!: string;

  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    nullable: true,
    name: 'agendaItem',
    description: 'The item of the agenda that it is read for; null for the meeting as a whole.',
  })
  agendaItemId: string | null = null;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  /** Name under which it is saved; it ends as files of its type do. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name under which it is saved; it ends as files of its type do.' })
  fileName!: string;

  /** What kind of file it is, by its content: a media type such as `application/pdf`. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description: 'What kind of file it is, by its content: a media type such as `application/pdf`.',
  })
  contentType!: string;

  /** Its size in bytes. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes!: number;

  /** Whether it was looked at for malware. */
  @Property({ type: 'text' })
  @Field(() => PaperScan, { description: 'Whether it was looked at for malware.' })
  scan!: PaperScan;

  /** Where the file store keeps it. */
  @Property({ type: 'uuid' })
  fileKey!: string;

  /** Whether this is demonstration data, made up for it. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data, made up for it.' })
  synthetic: boolean = false;
}
