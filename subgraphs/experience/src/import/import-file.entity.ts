import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportKind, ImportState } from './import-file.enums.js';
import type { FeedbackMapping } from './mapping.js';

/** A file that somebody brought to be imported, and what became of it. Its content is erased when it is imported. */
@Entity({ tableName: 'import_file' })
@ObjectType({
  description:
    'A file that somebody brought to be imported, and what became of it. Its content is erased when it is imported.',
})
export class ImportFile extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  /** When it was brought. */
  @Field(() => Date, { description: 'When it was brought.' })
  override createdAt!: Date;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What it holds. */
  @Property({ type: 'text' })
  @Field(() => ImportKind, { description: 'What it holds.' })
  kind!: ImportKind;

  /** What it is called where it comes from. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called where it comes from.' })
  fileName!: string;

  @Property({ type: 'integer' })
  bytes!: number;

  @Property({ type: 'blob', nullable: true, lazy: true })
  content: Uint8Array | null = null;

  /** How far its import is. */
  @Property({ type: 'text' })
  @Field(() => ImportState, { description: 'How far its import is.' })
  state: ImportState = ImportState.READY;

  @Property({ type: 'json', nullable: true })
  mapping: FeedbackMapping | null = null;

  /** How many rows it has; null until it is imported. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many rows it has; null until it is imported.' })
  read: number | null = null;

  /** How many of them are new or brought something new; null until it is imported. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many of them are new or brought something new; null until it is imported.',
  })
  added: number | null = null;

  /** How many were there already; null until it is imported. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many were there already; null until it is imported.',
  })
  unchanged: number | null = null;

  /** How many do not fit; null until it is imported. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many do not fit; null until it is imported.' })
  rejected: number | null = null;

  /** The rows that do not fit, as a CSV file with line, column and reason; null until it is imported. */
  @Property({ type: 'text', nullable: true, lazy: true })
  rejects: string | null = null;

  /** Why it could not be imported; null when it could, or nobody tried. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it could not be imported; null when it could, or nobody tried.',
  })
  failure: string | null = null;

  /** When its import ended; null while it has not. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When its import ended; null while it has not.' })
  endedAt: Date | null = null;
}
