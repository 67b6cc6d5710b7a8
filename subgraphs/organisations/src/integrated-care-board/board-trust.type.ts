import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';

/** When a trust belongs to an integrated care board. */
@ObjectType({ description: 'When a trust belongs to an integrated care board.' })
export class BoardTrust {
  /** Code of the trust. */
  @Field(() => OdsCode, { description: 'Code of the trust.' })
  odsCode!: string;

  /** First day; 1900-01-01 where no source says when it began. */
  @Field(() => LocalDate, { description: 'First day; 1900-01-01 where no source says when it began.' })
  from!: string;

  /** Last day; null while no end is known. */
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while no end is known.' })
  to!: string | null;
}
