import { Field, ObjectType } from 'type-graphql';
import { ActingRight, ReplyChannel } from './case.enums.js';

/** Who told the team, and how they want to be answered. Kept sealed. */
@ObjectType({ description: 'Who told the team, and how they want to be answered. Kept sealed.' })
export class CasePerson {
  /** How the person wants to be answered. */
  @Field(() => ReplyChannel, { description: 'How the person wants to be answered.' })
  channel!: ReplyChannel;

  /** Name of the person; null when none was given. */
  @Field(() => String, { nullable: true, description: 'Name of the person; null when none was given.' })
  name!: string | null;

  /** E-mail address; null when none was given. */
  @Field(() => String, { nullable: true, description: 'E-mail address; null when none was given.' })
  email!: string | null;

  /** Telephone number; null when none was given. */
  @Field(() => String, { nullable: true, description: 'Telephone number; null when none was given.' })
  telephone!: string | null;

  /** Postal address; null when none was given. */
  @Field(() => String, { nullable: true, description: 'Postal address; null when none was given.' })
  address!: string | null;

  /** The language in which the person wants to be answered, as they named it; null when they named none. */
  @Field(() => String, {
    nullable: true,
    description:
      'The language in which the person wants to be answered, as they named it; null when they named none.',
  })
  language!: string | null;

  /** What the person needs to be able to follow the answer, such as large print; null when nothing was said. */
  @Field(() => String, {
    nullable: true,
    description:
      'What the person needs to be able to follow the answer, such as large print; null when nothing was said.',
  })
  needs!: string | null;
}

/** Somebody else, for whom the person acts. Kept sealed. */
@ObjectType({ description: 'Somebody else, for whom the person acts. Kept sealed.' })
export class CaseBehalf {
  /** Name of the person that it is about. */
  @Field(() => String, { description: 'Name of the person that it is about.' })
  name!: string;

  /** What the one who told the team is to them, such as daughter. */
  @Field(() => String, { description: 'What the one who told the team is to them, such as daughter.' })
  relationship!: string;

  /** By what right they act for them. */
  @Field(() => ActingRight, { description: 'By what right they act for them.' })
  right!: ActingRight;
}
