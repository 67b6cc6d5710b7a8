import { OdsCode } from '@wesaid/shared/types';
import { Field, InputType, Int } from 'type-graphql';
import { SignpostKind } from './signpost.entity.js';

/** A trust's own signpost. */
@InputType({ description: "A trust's own signpost." })
export class SaveSignpostInput {
  /** Code of the trust. */
  @Field(() => OdsCode, { description: 'Code of the trust.' })
  trust!: string;

  /** What it is for; a trust has at most one of its own for each kind. */
  @Field(() => SignpostKind, {
    description: 'What it is for; a trust has at most one of its own for each kind.',
  })
  kind!: SignpostKind;

  /** The version that you read; null when the trust has none of its own yet. */
  @Field(() => Int, {
    nullable: true,
    description: 'The version that you read; null when the trust has none of its own yet.',
  })
  expectedVersion!: number | null;

  /** What to do, in 1 to 100 characters. */
  @Field(() => String, { description: 'What to do, in 1 to 100 characters.' })
  title!: string;

  /** When and how, in 1 to 500 characters. */
  @Field(() => String, { description: 'When and how, in 1 to 500 characters.' })
  description!: string;

  /** Number to call: digits, spaces and a leading plus; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Number to call: digits, spaces and a leading plus; null when there is none.',
  })
  telephone!: string | null;

  /** Page to go to, beginning with https; null when there is none. */
  @Field(() => String, {
    nullable: true,
    description: 'Page to go to, beginning with https; null when there is none.',
  })
  url!: string | null;
}

/** Which of a trust's own signposts to remove. */
@InputType({ description: "Which of a trust's own signposts to remove." })
export class RemoveSignpostInput {
  /** Code of the trust. */
  @Field(() => OdsCode, { description: 'Code of the trust.' })
  trust!: string;

  /** What it is for. */
  @Field(() => SignpostKind, { description: 'What it is for.' })
  kind!: SignpostKind;
}
