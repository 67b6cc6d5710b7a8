import { OdsCode } from '@wesaid/shared/types';
import { Directive, Field, InputType } from 'type-graphql';

/** The services that a trust must have. */
@Directive('@inaccessible')
@InputType({ description: 'The services that a trust must have.' })
export class EnsureServicesInput {
  /** Code of the trust. */
  @Field(() => OdsCode, { description: 'Code of the trust.' })
  trust!: string;

  /** Names of the services, at most 500. */
  @Field(() => [String], { description: 'Names of the services, at most 500.' })
  names!: string[];
}
