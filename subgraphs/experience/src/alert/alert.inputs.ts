import { OdsCode } from '@wesaid/shared/types';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AlertCadence, AlertKind } from './alert.enums.js';

/** What you want to be told of by e-mail. */
@InputType({ description: 'What you want to be told of by e-mail.' })
export class SubscribeToAlertsInput {
  /** Made for this request, 8 to 255 characters; a repeat with the same key subscribes nothing twice. */
  @Field(() => String, {
    description:
      'Made for this request, 8 to 255 characters; a repeat with the same key subscribes nothing twice.',
  })
  idempotencyKey!: string;

  /** The trust. */
  @Field(() => OdsCode, { description: 'The trust.' })
  trust!: string;

  /** What of, at least one kind. */
  @Field(() => [AlertKind], { description: 'What of, at least one kind.' })
  kinds!: AlertKind[];

  /** Only about these services, at most 50; null or absent for all that are yours. */
  @Field(() => [ID], {
    nullable: true,
    description: 'Only about these services, at most 50; null or absent for all that are yours.',
  })
  services?: string[] | null;

  /** Only what is at least as critical, 0 to 4; null or absent for all. */
  @Field(() => Int, {
    nullable: true,
    description: 'Only what is at least as critical, 0 to 4; null or absent for all.',
  })
  minCriticality?: number | null;

  /** When. */
  @Field(() => AlertCadence, { description: 'When.' })
  cadence!: AlertCadence;

  /** The address to write to. */
  @Field(() => String, { description: 'The address to write to.' })
  email!: string;
}

/** What you no longer want to be told of. */
@InputType({ description: 'What you no longer want to be told of.' })
export class UnsubscribeFromAlertsInput {
  /** The subscription. */
  @Field(() => ID, { description: 'The subscription.' })
  alert!: string;

  /** The `version` that was read. */
  @Field(() => Int, { description: 'The `version` that was read.' })
  expectedVersion!: number;
}
