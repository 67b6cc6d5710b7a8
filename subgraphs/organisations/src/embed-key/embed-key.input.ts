import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A new embed key. */
@InputType({ description: 'A new embed key.' })
export class CreateEmbedKeyInput {
  /** Any text of 8 to 255 characters that is new for each key; the same text again gives the same key. */
  @Field(() => String, {
    description:
      'Any text of 8 to 255 characters that is new for each key; the same text again gives the same key.',
  })
  idempotencyKey!: string;

  /** Code of the trust. */
  @Field(() => OdsCode, { description: 'Code of the trust.' })
  trust!: string;

  /** What to call it, 1 to 100 characters. */
  @Field(() => String, { description: 'What to call it, 1 to 100 characters.' })
  label!: string;

  /** Origins of the pages on which it may be used, 1 to 20, such as `https://www.example.org`. */
  @Field(() => [String], {
    description: 'Origins of the pages on which it may be used, 1 to 20, such as `https://www.example.org`.',
  })
  origins!: string[];

  /** Tags of the widgets that may use it, such as `wesaid-action-feed`; empty means every widget. */
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Tags of the widgets that may use it, such as `wesaid-action-feed`; empty means every widget.',
  })
  widgets!: string[];

  /** Whether what comes through it is only a test: for your own computer and for staging sites. */
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether what comes through it is only a test: for your own computer and for staging sites.',
  })
  testMode!: boolean;
}

/** Where an embed key may be used from now on. */
@InputType({ description: 'Where an embed key may be used from now on.' })
export class RestrictEmbedKeyInput {
  /** The key's identifier. */
  @Field(() => ID, { description: "The key's identifier." })
  id!: string;

  /** The version that you read. */
  @Field(() => Int, { description: 'The version that you read.' })
  expectedVersion!: number;

  /** The origins of pages, 1 to 20; they stand in the place of the former ones. */
  @Field(() => [String], {
    description: 'The origins of pages, 1 to 20; they stand in the place of the former ones.',
  })
  origins!: string[];

  /** The tags of widgets; they stand in the place of the former ones, and empty means every widget. */
  @Field(() => [String], {
    description:
      'The tags of widgets; they stand in the place of the former ones, and empty means every widget.',
  })
  widgets!: string[];
}

/** Which embed key to revoke. */
@InputType({ description: 'Which embed key to revoke.' })
export class RevokeEmbedKeyInput {
  /** The key's identifier. */
  @Field(() => ID, { description: "The key's identifier." })
  id!: string;
}
