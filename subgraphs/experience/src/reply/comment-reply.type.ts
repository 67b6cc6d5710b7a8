import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';
import { ReplyKind } from './reply.enums.js';

/** What staff wrote under words that are published. */
@ObjectType({ description: 'What staff wrote under words that are published.' })
export class CommentReply {
  /** The reply. Plain text. */
  @Field(() => String, { description: 'The reply. Plain text.' })
  text!: string;

  /** Its language (BCP 47); null when it is not known. */
  @Field(() => String, { nullable: true, description: 'Its language (BCP 47); null when it is not known.' })
  language!: string | null;

  /** Who replies, such as `The team of Ward 3`. */
  @Field(() => String, { description: 'Who replies, such as `The team of Ward 3`.' })
  from!: string;

  /** What it says. */
  @Field(() => ReplyKind, { description: 'What it says.' })
  kind!: ReplyKind;

  /** Day in London from which on it could be read. */
  @Field(() => LocalDate, { description: 'Day in London from which on it could be read.' })
  publishedOn!: string;
}
