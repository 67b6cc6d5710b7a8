import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';

/** Praise that was passed on to the team that it is about. */
@ObjectType({ description: 'Praise that was passed on to the team that it is about.' })
export class PassedPraise {
  /** The team. */
  @Field(() => String, { description: 'The team.' })
  team!: string;

  /** Day in London on which it was passed on. */
  @Field(() => LocalDate, { description: 'Day in London on which it was passed on.' })
  passedOn!: string;
}
