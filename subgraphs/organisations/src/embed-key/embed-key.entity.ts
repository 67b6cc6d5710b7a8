import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';

/** What lets a trust's pages run widgets. It is an identifier that stands in public pages, not a secret. */
@Entity({ tableName: 'embed_key' })
@ObjectType({
  description:
    "What lets a trust's pages run widgets. It is an identifier that stands in public pages, not a secret.",
})
export class EmbedKey extends BaseEntity {
  /** Identifier of the record, for changing it. */
  @Field(() => ID, { name: 'id', description: 'Identifier of the record, for changing it.' })
  get recordId(): string {
    return this.id;
  }

  /** The key as it is written into a page, such as `ek_live_…`. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The key as it is written into a page, such as `ek_live_…`.' })
  key!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What the web team calls it. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What the web team calls it.' })
  label!: string;

  /** Origins of the pages on which it may be used, such as `https://www.example.org`. */
  @Property({ type: 'text[]' })
  @Field(() => [String], {
    description: 'Origins of the pages on which it may be used, such as `https://www.example.org`.',
  })
  origins!: string[];

  /** Tags of the widgets that may use it; empty means every widget. */
  @Property({ type: 'text[]' })
  @Field(() => [String], { description: 'Tags of the widgets that may use it; empty means every widget.' })
  widgets!: string[];

  /** Whether what comes through it is only a test and never enters figures. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether what comes through it is only a test and never enters figures.',
  })
  testMode!: boolean;

  /** Number of the version; give it as `expectedVersion` when you change the key. */
  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Number of the version; give it as `expectedVersion` when you change the key.',
  })
  version: number = 1;

  /** When it was revoked; null while it is in force. */
  @Property({ type: 'datetime', nullable: true })
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was revoked; null while it is in force.',
  })
  revokedAt: Date | null = null;
}
