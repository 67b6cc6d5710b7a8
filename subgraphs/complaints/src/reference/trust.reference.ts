import { OdsCode } from '@wesaid/shared/types';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A trust as this subgraph knows it: by its code. */
@Directive('@key(fields: "odsCode")')
@ObjectType('Trust')
export class TrustReference {
  /** Code of the Organisation Data Service. */
  @Field(() => OdsCode, { description: 'Code of the Organisation Data Service.' })
  odsCode!: string;

  static of(odsCode: string): TrustReference {
    return Object.assign(new TrustReference(), { odsCode });
  }
}
