import { OdsCode, ThemeCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActionLabel, ActionStatus } from './action.enums.js';

/** An action to be published. */
@InputType({ description: 'An action to be published.' })
export class PublishActionInput {
  /** Made for this action, 8 to 255 characters; a repeat with the same key publishes nothing twice. */
  @Field(() => String, {
    description:
      'Made for this action, 8 to 255 characters; a repeat with the same key publishes nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust that acted. */
  @Field(() => OdsCode, { description: 'The trust that acted.' })
  trust!: string;

  /** What people said, as the trust understood it. Plain text, at most 2,000 characters. */
  @Field(() => String, {
    description: 'What people said, as the trust understood it. Plain text, at most 2,000 characters.',
  })
  said!: string;

  /** What the trust did or will do about it. Plain text, at most 2,000 characters. */
  @Field(() => String, {
    description: 'What the trust did or will do about it. Plain text, at most 2,000 characters.',
  })
  did!: string;

  /** How one can see that it was done. Plain text, at most 2,000 characters; null or absent when there is nothing. */
  @Field(() => String, {
    nullable: true,
    description:
      'How one can see that it was done. Plain text, at most 2,000 characters; null or absent when there is nothing.',
  })
  evidence?: string | null;

  /** The same once more in words that a child of eleven reads, at most 2,000 characters; null or absent where `said` and `did` are plain already. */
  @Field(() => String, {
    nullable: true,
    description:
      'The same once more in words that a child of eleven reads, at most 2,000 characters; null or absent where `said` and `did` are plain already.',
  })
  plainText?: string | null;

  /** Under which words it is shown. */
  @Field(() => ActionLabel, { description: 'Under which words it is shown.' })
  label!: ActionLabel;

  /** How far it is. */
  @Field(() => ActionStatus, { description: 'How far it is.' })
  status!: ActionStatus;

  /** Whether people who use the service decided on it together with the trust; false by default. */
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether people who use the service decided on it together with the trust; false by default.',
  })
  coproduced!: boolean;

  /** What it is about, at most 20 themes; none by default. */
  @Field(() => [ThemeCode], {
    defaultValue: [],
    description: 'What it is about, at most 20 themes; none by default.',
  })
  themes!: string[];

  /** The service that changed; null or absent for the trust as a whole. */
  @Field(() => ID, {
    nullable: true,
    description: 'The service that changed; null or absent for the trust as a whole.',
  })
  service?: string | null;

  /** The answers that it goes back to, at most 50 of this trust; their receipts then show it. None by default. */
  @Field(() => [ID], {
    defaultValue: [],
    description:
      'The answers that it goes back to, at most 50 of this trust; their receipts then show it. None by default.',
  })
  feedback!: string[];
}

/** Names one action and the version of it that was read. */
@InputType({ description: 'Names one action and the version of it that was read.' })
export class ActionVersionInput {
  /** The action. */
  @Field(() => ID, { description: 'The action.' })
  action!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}

/** What changes of an action; what is null or absent stays. */
@InputType({ description: 'What changes of an action; what is null or absent stays.' })
export class UpdateActionInput extends ActionVersionInput {
  /** What people said. */
  @Field(() => String, { nullable: true, description: 'What people said.' })
  said?: string | null;

  /** What the trust did. */
  @Field(() => String, { nullable: true, description: 'What the trust did.' })
  did?: string | null;

  /** How one can see that it was done; empty text takes it away. */
  @Field(() => String, {
    nullable: true,
    description: 'How one can see that it was done; empty text takes it away.',
  })
  evidence?: string | null;

  /** The same in plain words; empty text takes them away. */
  @Field(() => String, {
    nullable: true,
    description: 'The same in plain words; empty text takes them away.',
  })
  plainText?: string | null;

  /** Under which words it is shown. */
  @Field(() => ActionLabel, { nullable: true, description: 'Under which words it is shown.' })
  label?: ActionLabel | null;

  /** How far it is. */
  @Field(() => ActionStatus, { nullable: true, description: 'How far it is.' })
  status?: ActionStatus | null;

  /** What it is about, in place of what was said before. */
  @Field(() => [ThemeCode], {
    nullable: true,
    description: 'What it is about, in place of what was said before.',
  })
  themes?: string[] | null;
}
