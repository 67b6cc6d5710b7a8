import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { LocalDate } from '@wesaid/shared/types';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CareSetting } from '../reference/care-setting.js';

/** What a target measures. */
export enum TargetMeasure {
  RESPONSE_RATE = 'RESPONSE_RATE',
}

registerEnumType(TargetMeasure, {
  name: 'TargetMeasure',
  description: 'What a target measures.',
  valuesConfig: {
    RESPONSE_RATE: {
      description: 'Answers to the Friends and Family Test for a hundred people who could answer.',
    },
  },
});

/** How a figure must stand to a target. */
export enum TargetOperator {
  GTE = 'GTE',
  LTE = 'LTE',
}

registerEnumType(TargetOperator, {
  name: 'TargetOperator',
  description: 'How a figure must stand to a target.',
  valuesConfig: {
    GTE: { description: 'At least as high.' },
    LTE: { description: 'At most as high.' },
  },
});

/** What a trust has promised itself to reach, until when. */
@Entity({ tableName: 'target' })
@ObjectType({ description: 'What a trust has promised itself to reach, until when.' })
export class Target extends BaseEntity {
  /** Identifier. */
  @Field(() => ID, { description: 'Identifier.' })
  override id!: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What it measures. */
  @Property({ type: 'text' })
  @Field(() => TargetMeasure, { description: 'What it measures.' })
  measure!: TargetMeasure;

  /** The setting of care that it is about; null for the whole trust. */
  @Property({ type: 'text', nullable: true })
  @Field(() => CareSetting, {
    nullable: true,
    description: 'The setting of care that it is about; null for the whole trust.',
  })
  scope: CareSetting | null = null;

  /** How the figure must stand to the value. */
  @Property({ type: 'text' })
  @Field(() => TargetOperator, { description: 'How the figure must stand to the value.' })
  operator!: TargetOperator;

  /** The value, in per cent. */
  @Property({ type: 'double' })
  @Field(() => Float, { description: 'The value, in per cent.' })
  value!: number;

  /** The day by which it is to be reached. */
  @Property({ type: 'date' })
  @Field(() => LocalDate, { description: 'The day by which it is to be reached.' })
  dueOn!: string;

  /** Where it is written down; null when that is not said. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where it is written down; null when that is not said.',
  })
  source: string | null = null;

  /** Give it back as `expectedVersion`. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Give it back as `expectedVersion`.' })
  version: number = 1;
}

/** How far a target is. */
@ObjectType({ description: 'How far a target is.' })
export class TargetProgress {
  /** First day of the twelve months that are measured: those that end with the month of the due day, or with the last whole month. */
  @Field(() => LocalDate, {
    description:
      'First day of the twelve months that are measured: those that end with the month of the due day, or with the last whole month.',
  })
  measuredFrom!: string;

  /** Last day of these months. */
  @Field(() => LocalDate, { description: 'Last day of these months.' })
  measuredTo!: string;

  /** The figure, in per cent and not rounded; null where it is not known how many people could answer. */
  @Field(() => Float, {
    nullable: true,
    description:
      'The figure, in per cent and not rounded; null where it is not known how many people could answer.',
  })
  figure!: number | null;

  /** Whether it is met by the figure; null where there is none. */
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is met by the figure; null where there is none.',
  })
  met!: boolean | null;
}
