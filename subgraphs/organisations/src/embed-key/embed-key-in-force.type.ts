import { OdsCode } from '@wesaid/shared/types';
import { Directive, Field, ObjectType } from 'type-graphql';

/** An embed key in force, as the gateway needs it. */
@Directive('@inaccessible')
@ObjectType({ description: 'An embed key in force, as the gateway needs it.' })
export class EmbedKeyInForce {
  /** The key. */
  @Field(() => String, { description: 'The key.' })
  key!: string;

  /** Code of the trust that it names. */
  @Field(() => OdsCode, { description: 'Code of the trust that it names.' })
  trust!: string;

  /** Origins of the pages on which it may be used. */
  @Field(() => [String], { description: 'Origins of the pages on which it may be used.' })
  origins!: string[];

  /** Tags of the widgets that may use it; empty means every widget. */
  @Field(() => [String], { description: 'Tags of the widgets that may use it; empty means every widget.' })
  widgets!: string[];

  /** Whether what comes through it is only a test. */
  @Field(() => Boolean, { description: 'Whether what comes through it is only a test.' })
  testMode!: boolean;
}
