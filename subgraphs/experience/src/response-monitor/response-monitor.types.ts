import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FollowUp } from '../follow-up/follow-up.entity.js';
import { ServiceReference } from '../reference/service.reference.js';

/** What is late at one service. */
@ObjectType({ description: 'What is late at one service.' })
export class ServiceMonitor {
  /** The service; null for what is about the trust as a whole. */
  @Field(() => ServiceReference, {
    nullable: true,
    description: 'The service; null for what is about the trust as a whole.',
  })
  service!: ServiceReference | null;

  /** How many people wait for a reply past the time limit. */
  @Field(() => Int, { description: 'How many people wait for a reply past the time limit.' })
  lateReplies!: number;

  /** How many low scores were not followed up in time. */
  @Field(() => Int, { description: 'How many low scores were not followed up in time.' })
  overdueFollowUps!: number;
}

/** Which responses are past their time limit, and which follow-ups are overdue. */
@ObjectType({ description: 'Which responses are past their time limit, and which follow-ups are overdue.' })
export class ResponseMonitor {
  /** Day in London for which it is true. */
  @Field(() => LocalDate, { description: 'Day in London for which it is true.' })
  on!: string;

  /** How many people wait for a reply past the time limit of the trust. */
  @Field(() => Int, { description: 'How many people wait for a reply past the time limit of the trust.' })
  lateReplies!: number;

  /** How many low scores were not followed up in time. */
  @Field(() => Int, { description: 'How many low scores were not followed up in time.' })
  overdueFollowUps!: number;

  /** How many replies wait for a second person. */
  @Field(() => Int, { description: 'How many replies wait for a second person.' })
  repliesToModerate!: number;

  /** The same by service, most late first; only services where something is late. */
  @Field(() => [ServiceMonitor], {
    description: 'The same by service, most late first; only services where something is late.',
  })
  services!: ServiceMonitor[];

  /** The follow-ups that are overdue longest, at most 50. */
  @Field(() => [FollowUp], { description: 'The follow-ups that are overdue longest, at most 50.' })
  oldest!: FollowUp[];
}

/** How much of what people answered in a period received a reply or an action. */
@ObjectType({ description: 'How much of what people answered in a period received a reply or an action.' })
export class AnsweredFeedback {
  /** First day of the period. */
  @Field(() => LocalDate, { description: 'First day of the period.' })
  from!: string;

  /** Last day of the period. */
  @Field(() => LocalDate, { description: 'Last day of the period.' })
  to!: string;

  /** How many people answered in the period. */
  @Field(() => Int, { description: 'How many people answered in the period.' })
  responses!: number;

  /** How many of them received a reply that stands. */
  @Field(() => Int, { description: 'How many of them received a reply that stands.' })
  replied!: number;

  /** How many of them a published action goes back to. */
  @Field(() => Int, { description: 'How many of them a published action goes back to.' })
  actedOn!: number;

  /** How many of them received a reply or an action, each once. */
  @Field(() => Int, { description: 'How many of them received a reply or an action, each once.' })
  answered!: number;

  /** Share of the answered among all responses, 0 to 100, not rounded; null when there are none. */
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the answered among all responses, 0 to 100, not rounded; null when there are none.',
  })
  percentAnswered!: number | null;
}
