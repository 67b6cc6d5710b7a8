import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';

/** A name and the days on which it was used. */
@ObjectType({ description: 'A name and the days on which it was used.' })
export class DatedName {
  /** The name. */
  @Field(() => String, { description: 'The name.' })
  name!: string;

  /** First day of the name; null when it is not known to have had another before. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the name; null when it is not known to have had another before.',
  })
  validFrom!: string | null;

  /** Last day of the name; null for the name of today. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of the name; null for the name of today.',
  })
  validTo!: string | null;
}
