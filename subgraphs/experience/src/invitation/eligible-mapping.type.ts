import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { CareSetting } from '../reference/care-setting.js';

/** The order in which a list writes days. */
export enum ListDayOrder {
  DAY_FIRST = 'day-first',
  MONTH_FIRST = 'month-first',
}

registerEnumType(ListDayOrder, {
  name: 'ListDayOrder',
  description: 'The order in which a list writes days; YYYY-MM-DD is always understood.',
  valuesConfig: {
    DAY_FIRST: { description: 'Day, month, year.' },
    MONTH_FIRST: { description: 'Month, day, year.' },
  },
});

/** A word of a list, and what it stands for. */
@ObjectType({ description: 'A word of a list, and what it stands for.' })
@InputType('ListWordInput', { description: 'A word of a list, and what it stands for.' })
export class ListWord {
  /** The word as the list has it; capitals do not matter. */
  @Field(() => String, { description: 'The word as the list has it; capitals do not matter.' })
  word!: string;

  /** Code of the exclusion rule that it stands for. */
  @Field(() => String, { description: 'Code of the exclusion rule that it stands for.' })
  rule!: string;
}

/** What the columns of a trust's lists mean. */
@ObjectType({ description: "What the columns of a trust's lists mean." })
@InputType('EligibleListColumnsInput', { description: "What the columns of a trust's lists mean." })
export class EligibleListColumns {
  /** The column that names the service. */
  @Field(() => String, { description: 'The column that names the service.' })
  service!: string;

  /** The column with the day on which the person was there, or left. */
  @Field(() => String, { description: 'The column with the day on which the person was there, or left.' })
  day!: string;

  /** The order in which that day is written. */
  @Field(() => ListDayOrder, { description: 'The order in which that day is written.' })
  dayOrder!: ListDayOrder;

  /** The column with the mobile number. */
  @Field(() => String, { description: 'The column with the mobile number.' })
  mobile!: string;

  /** The column with where care was given; null when all of the list is `otherwise`. */
  @Field(() => String, {
    nullable: true,
    description: 'The column with where care was given; null when all of the list is `otherwise`.',
  })
  setting?: string | null;

  /** Where care was given when the list does not say it. */
  @Field(() => CareSetting, { description: 'Where care was given when the list does not say it.' })
  otherwise!: CareSetting;

  /** The column that says why somebody must not be asked; null when the list has none of them. */
  @Field(() => String, {
    nullable: true,
    description: 'The column that says why somebody must not be asked; null when the list has none of them.',
  })
  exclusion?: string | null;

  /** The words of that column; codes of rules are always understood. */
  @Field(() => [ListWord], { description: 'The words of that column; codes of rules are always understood.' })
  exclusionWords!: ListWord[];
}
