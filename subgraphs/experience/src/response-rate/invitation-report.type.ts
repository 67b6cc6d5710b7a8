import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CareSetting } from '../reference/care-setting.js';
import { ServiceReference } from '../reference/service.reference.js';

/** Counts of people who could answer, who were asked, and of answers. Nobody knows who of them is who. */
@ObjectType()
abstract class InvitationCounts {
  /** How many people could answer. */
  @Field(() => Int, { description: 'How many people could answer.' })
  eligible!: number;

  /** How many of them were asked by text message. */
  @Field(() => Int, { description: 'How many of them were asked by text message.' })
  invited!: number;

  /** How many answers were given in the same services and months, in whatever way. */
  @Field(() => Int, {
    description: 'How many answers were given in the same services and months, in whatever way.',
  })
  responses!: number;

  /** Answers for a hundred people who could answer, not rounded; null where nobody could. */
  @Field(() => Float, {
    nullable: true,
    description: 'Answers for a hundred people who could answer, not rounded; null where nobody could.',
  })
  responseRate!: number | null;
}

/** One month of a report. */
@ObjectType({ description: 'One month of a report.' })
export class InvitationMonth extends InvitationCounts {
  /** First day of the month. */
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;
}

/** How large a part is among people who were invited, and among answers. */
@ObjectType({ description: 'How large a part is among people who were invited, and among answers.' })
export class Representation {
  /** The service; null for a setting of care. */
  @Field(() => ServiceReference, { nullable: true, description: 'The service; null for a setting of care.' })
  service!: ServiceReference | null;

  /** The setting of care. */
  @Field(() => CareSetting, { description: 'The setting of care.' })
  setting!: CareSetting;

  /** Share of the people who were invited, in whole per cent; null where it is held back. */
  @Field(() => Int, {
    nullable: true,
    description: 'Share of the people who were invited, in whole per cent; null where it is held back.',
  })
  percentOfInvited!: number | null;

  /** Share of the answers, in whole per cent; null where it is held back. */
  @Field(() => Int, {
    nullable: true,
    description: 'Share of the answers, in whole per cent; null where it is held back.',
  })
  percentOfResponses!: number | null;

  /** Whether the shares are held back: fewer than ten people or answers stand behind them, or another one that is held back could be worked out. */
  @Field(() => Boolean, {
    description:
      'Whether the shares are held back: fewer than ten people or answers stand behind them, or another one that is held back could be worked out.',
  })
  heldBack!: boolean;
}

/** How many people something happened to on a day. */
@ObjectType({ description: 'How many people something happened to on a day.' })
export class InvitationDay {
  /** The day in London. */
  @Field(() => LocalDate, { description: 'The day in London.' })
  day!: string;

  /** How many messages Notify took. */
  @Field(() => Int, { description: 'How many messages Notify took.' })
  sent!: number;

  /** How many of those, or of earlier ones, were delivered. */
  @Field(() => Int, { description: 'How many of those, or of earlier ones, were delivered.' })
  delivered!: number;

  /** How many could not be delivered, or nothing was heard of. */
  @Field(() => Int, { description: 'How many could not be delivered, or nothing was heard of.' })
  failed!: number;

  /** How many people said STOP. */
  @Field(() => Int, { description: 'How many people said STOP.' })
  stopped!: number;
}

/** How many people of the period's lists were not asked, and why. */
@ObjectType({ description: "How many people of the period's lists were not asked, and why." })
export class NotAsked {
  /** The reason: `EXCLUDED`, `OPTED_OUT`, `ASKED_BEFORE`, `LONG_AGO`, `NO_NUMBER` or `TAKEN_BACK`. */
  @Field(() => String, {
    description:
      'The reason: `EXCLUDED`, `OPTED_OUT`, `ASKED_BEFORE`, `LONG_AGO`, `NO_NUMBER` or `TAKEN_BACK`.',
  })
  reason!: string;

  /** Code of the rule, for `EXCLUDED`; null for all others. */
  @Field(() => String, {
    nullable: true,
    description: 'Code of the rule, for `EXCLUDED`; null for all others.',
  })
  rule!: string | null;

  /** How many people; null for fewer than ten. */
  @Field(() => Int, { nullable: true, description: 'How many people; null for fewer than ten.' })
  people!: number | null;
}

/** Who could answer, who was asked and how many answered, as counts by month and service that are never joined by person. */
@ObjectType({
  description:
    'Who could answer, who was asked and how many answered, as counts by month and service that are never joined by person.',
})
export class InvitationReport extends InvitationCounts {
  /** First day of the months that are counted. */
  @Field(() => LocalDate, { description: 'First day of the months that are counted.' })
  from!: string;

  /** Last day of these months. */
  @Field(() => LocalDate, { description: 'Last day of these months.' })
  to!: string;

  /** How many of those who could answer were made up for demonstration. */
  @Field(() => Int, { description: 'How many of those who could answer were made up for demonstration.' })
  syntheticEligible!: number;

  /** The months in which people could answer. */
  @Field(() => [InvitationMonth], { description: 'The months in which people could answer.' })
  months!: InvitationMonth[];

  /** How well those who answered stand for those who were invited, setting by setting. */
  @Field(() => [Representation], {
    description: 'How well those who answered stand for those who were invited, setting by setting.',
  })
  bySetting!: Representation[];

  /** The same service by service, those with most invitations first, at most 50. */
  @Field(() => [Representation], {
    description: 'The same service by service, those with most invitations first, at most 50.',
  })
  byService!: Representation[];

  /** What happened to messages, the newest day first, at most 31 days. */
  @Field(() => [InvitationDay], {
    description: 'What happened to messages, the newest day first, at most 31 days.',
  })
  days!: InvitationDay[];

  /** Who was not asked, and why. */
  @Field(() => [NotAsked], { description: 'Who was not asked, and why.' })
  notAsked!: NotAsked[];

  /** What to keep in mind when reading it. */
  @Field(() => String, { description: 'What to keep in mind when reading it.' })
  note!: string;
}
