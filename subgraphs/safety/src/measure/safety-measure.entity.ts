import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { BetterWhen, XmrChart } from '@wesaid/shared/xmr';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Committee } from '../committee/committee.entity.js';
import { ThemeReference } from '../reference/theme.reference.js';

/** Something that a committee watches over time, such as falls. It exists for whoever may see the committee, and all of them see the same figures. */
@Entity({ tableName: 'safety_measure' })
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Something that a committee watches over time, such as falls. It exists for whoever may see the committee, and all of them see the same figures.',
})
export class SafetyMeasure extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  committeeId!: string;

  /** What is measured. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What is measured.' })
  name!: string;

  /** What is counted and what is not; null when that is not written down. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is counted and what is not; null when that is not written down.',
  })
  description: string | null = null;

  /** In what it is measured, such as `per 1,000 bed days`. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'In what it is measured, such as `per 1,000 bed days`.' })
  unit!: string;

  /** In which direction it gets better. */
  @Property({ type: 'text' })
  @Field(() => BetterWhen, { description: 'In which direction it gets better.' })
  betterWhen!: BetterWhen;

  @Property({ type: 'text', nullable: true })
  themeCode: string | null = null;

  /** The theme itself when it is a major one, otherwise the one above it. */
  @Property({ type: 'text', nullable: true })
  majorThemeCode: string | null = null;

  /** Where the figures come from; null when that is not written down. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where the figures come from; null when that is not written down.',
  })
  source: string | null = null;

  /** Version of the measure and its points; send it back with a change. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Version of the measure and its points; send it back with a change.' })
  version: number = 1;

  /** Whether this is demonstration data: nobody measured this. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether this is demonstration data: nobody measured this.' })
  synthetic: boolean = false;

  /** The committee that watches it. */
  @Field(() => Committee, { description: 'The committee that watches it.' })
  committee!: Committee;

  /** Its points over time, and what they show. */
  @Field(() => XmrChart, { description: 'Its points over time, and what they show.' })
  chart!: XmrChart;

  /** The theme that it belongs to; null when it has none. */
  @Field(() => ThemeReference, {
    nullable: true,
    description: 'The theme that it belongs to; null when it has none.',
  })
  get theme(): ThemeReference | null {
    return this.themeCode === null ? null : ThemeReference.of(this.themeCode);
  }
}
