import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { TrustReference } from '../reference/trust.reference.js';
import { CaseBehalf, CasePerson } from './case-person.type.js';
import { CaseDuty, CaseKind, CaseOutcome, CaseStage } from './case.enums.js';

/**
 * One thing that a person told the complaints team of a trust. Only that team can see it, and every reading is noted.
 * What is no column here is sealed elsewhere and filled in by `completeCases`.
 */
@Entity({ tableName: 'case_record' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One thing that a person told the complaints team of a trust. Only that team can see it, and every reading is noted.',
})
export class Case extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What the person wants it to be. */
  @Property({ type: 'text' })
  @Field(() => CaseKind, { description: 'What the person wants it to be.' })
  kind!: CaseKind;

  /** What people quote in letters and on the telephone, such as `RT5-2026-0042`. It never changes. */
  @Property({ type: 'text' })
  @Field(() => String, {
    description:
      'What people quote in letters and on the telephone, such as `RT5-2026-0042`. It never changes.',
  })
  reference!: string;

  /** The day on which the trust was told. It is day 0 of every clock, unless a concern became a complaint later. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, {
    description:
      'The day on which the trust was told. It is day 0 of every clock, unless a concern became a complaint later.',
  })
  receivedOn!: string;

  /** The day on which a concern became a complaint, which is then day 0 of its clocks; null for every other case. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which a concern became a complaint, which is then day 0 of its clocks; null for every other case.',
  })
  escalatedOn: string | null = null;

  /** The day on which it happened, as the person remembers it; null when they did not say. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it happened, as the person remembers it; null when they did not say.',
  })
  happenedOn: string | null = null;

  /** Whether a complaint was made more than 12 months after it happened. A flag only: a person decides what follows. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether a complaint was made more than 12 months after it happened. A flag only: a person decides what follows.',
  })
  outOfTime: boolean = false;

  /**
   * Last day on which a complaint can be acknowledged in time: 3 working days of England after day 0. Null for every
   * other kind, which has no such clock.
   */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Last day on which a complaint can be acknowledged in time: 3 working days of England after day 0. Null for every other kind, which has no such clock.',
  })
  acknowledgeBy: string | null = null;

  /** The day on which the person was told that it came in; null until then. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which the person was told that it came in; null until then.',
  })
  acknowledgedOn: string | null = null;

  /** The day by which the person should have an answer: a local target, or what was agreed. Null where none is set. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day by which the person should have an answer: a local target, or what was agreed. Null where none is set.',
  })
  respondBy: string | null = null;

  /** The last day of the 6 months that the regulations give a complaint, or a later day if one was agreed in time; null for other kinds. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day of the 6 months that the regulations give a complaint, or a later day if one was agreed in time; null for other kinds.',
  })
  longStopOn: string | null = null;

  /** How far the team is. */
  @Property({ type: 'text' })
  @Field(() => CaseStage, { description: 'How far the team is.' })
  stage: CaseStage = CaseStage.RECEIVED;

  /** The day on which it was closed; null while it is open. */
  @Property({ type: 'date', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it was closed; null while it is open.',
  })
  closedOn: string | null = null;

  /** What was found about a complaint; null while it is open, and for other kinds. */
  @Property({ type: 'text', nullable: true })
  @Field(() => CaseOutcome, {
    nullable: true,
    description: 'What was found about a complaint; null while it is open, and for other kinds.',
  })
  outcome: CaseOutcome | null = null;

  @Property({ type: 'text', nullable: true })
  serviceId: string | null = null;

  /** The summary of a case that was opened before summaries were sealed; `reencrypt` seals it. */
  @Property({ type: 'text', nullable: true, fieldName: 'summary' })
  clearSummary: string | null = null;

  /** Whether this is demonstration data, which nobody told. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data, which nobody told.' })
  synthetic: boolean = false;

  /** Whether it was sent in test mode; it is then in no figure. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; it is then in no figure.' })
  testMode: boolean = false;

  /** Whether it is held back because a robot may have sent it; it is then in no figure until it is released. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether it is held back because a robot may have sent it; it is then in no figure until it is released.',
  })
  held: boolean = false;

  @Property({ type: 'text', nullable: true, hidden: true })
  receiptHash: string | null = null;

  /** Rises with every change; send it as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Rises with every change; send it as `expectedVersion`.' })
  version: number = 1;

  /** What it is about, in the words of the team; where the team wrote nothing, the beginning of the person's words. */
  @Field(() => String, {
    description:
      "What it is about, in the words of the team; where the team wrote nothing, the beginning of the person's words.",
  })
  summary!: string;

  /** What the person said, in their own words; null when the team wrote a summary only. */
  @Field(() => String, {
    nullable: true,
    description: 'What the person said, in their own words; null when the team wrote a summary only.',
  })
  words!: string | null;

  /** What the team found and what the person was told; null when nothing was written down. */
  @Field(() => String, {
    nullable: true,
    description: 'What the team found and what the person was told; null when nothing was written down.',
  })
  finding!: string | null;

  /** Who in the team looks after it; null while nobody does. */
  @Field(() => String, {
    nullable: true,
    description: 'Who in the team looks after it; null while nobody does.',
  })
  assignedTo!: string | null;

  /** Who told the team, and how they want to be answered; null when the team wrote down nothing of that. */
  @Field(() => CasePerson, {
    nullable: true,
    description:
      'Who told the team, and how they want to be answered; null when the team wrote down nothing of that.',
  })
  person!: CasePerson | null;

  /** The person that it is about, when somebody else acts for them; null otherwise. */
  @Field(() => CaseBehalf, {
    nullable: true,
    description: 'The person that it is about, when somebody else acts for them; null otherwise.',
  })
  behalf!: CaseBehalf | null;

  /** What it is about, in the order of the codes. */
  @Field(() => [ThemeReference], { description: 'What it is about, in the order of the codes.' })
  themes!: ThemeReference[];

  /** Today in London by the clock of the database. */
  today!: string;

  /** What the team owes the person next; null when nothing is due. */
  @Field(() => CaseDuty, {
    nullable: true,
    description: 'What the team owes the person next; null when nothing is due.',
  })
  get dueFor(): CaseDuty | null {
    if (this.stage === CaseStage.CLOSED) return null;
    if (this.stage === CaseStage.RECEIVED && this.acknowledgeBy !== null) return CaseDuty.ACKNOWLEDGE;
    return this.respondBy === null ? null : CaseDuty.RESPOND;
  }

  /** The day by which the team owes it; null when nothing is due. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day by which the team owes it; null when nothing is due.',
  })
  get dueOn(): string | null {
    if (this.dueFor === null) return null;
    return this.dueFor === CaseDuty.ACKNOWLEDGE ? this.acknowledgeBy : this.respondBy;
  }

  /**
   * Working days of England from tomorrow to that day, the day itself included; 0 when there is none between, or when it
   * has passed. Null when nothing is due.
   */
  @Field(() => Int, {
    nullable: true,
    description:
      'Working days of England from tomorrow to that day, the day itself included; 0 when there is none between, or when it has passed. Null when nothing is due.',
  })
  workingDaysLeft!: number | null;

  /** Whether that day has passed. */
  @Field(() => Boolean, { description: 'Whether that day has passed.' })
  get overdue(): boolean {
    return this.dueOn !== null && this.dueOn < this.today;
  }

  /** The service that it is about; null for the trust as a whole. */
  @Field(() => ServiceReference, {
    nullable: true,
    description: 'The service that it is about; null for the trust as a whole.',
  })
  get service(): ServiceReference | null {
    return ServiceReference.of(this.serviceId);
  }

  /** The trust that was told. */
  @Field(() => TrustReference, { description: 'The trust that was told.' })
  get trust(): TrustReference {
    return TrustReference.of(this.trustCode);
  }
}
