import { LocalDate, OdsCode } from '@wesaid/shared/types';
import { Directive, Field, ObjectType } from 'type-graphql';

/** When a trust belonged to a board, as organisations tells it. */
@ObjectType('BoardTrust')
export class BoardTrust {
  /** Code of the trust. */
  @Directive('@external')
  @Field(() => OdsCode, { description: 'Code of the trust.' })
  odsCode!: string;

  /** First day. */
  @Directive('@external')
  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  /** Last day; null while it belongs to the board. */
  @Directive('@external')
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it belongs to the board.' })
  to!: string | null;
}

/** An integrated care board as this subgraph knows it: by its code and its trusts. */
@Directive('@key(fields: "odsCode")')
@ObjectType('IntegratedCareBoard')
export class BoardReference {
  /** Code of the Organisation Data Service. */
  @Field(() => OdsCode, { description: 'Code of the Organisation Data Service.' })
  odsCode!: string;

  /** The trusts that belong or belonged to it. */
  @Directive('@external')
  @Field(() => [BoardTrust], { description: 'The trusts that belong or belonged to it.' })
  boardTrusts!: BoardTrust[];
}

/** The codes of the trusts that belonged to a board on a day. */
export const trustsOn = ({ boardTrusts }: BoardReference, day: string): string[] =>
  boardTrusts.filter(({ from, to }) => from <= day && (to ?? day) >= day).map(({ odsCode }) => odsCode);
