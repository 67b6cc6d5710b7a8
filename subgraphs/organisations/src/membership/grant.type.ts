import type { Role } from '@wesaid/shared/identity';
import { OdsCode } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A membership in force, as the gateway puts it into the viewer. */
@Directive('@inaccessible')
@ObjectType({ description: 'A membership in force, as the gateway puts it into the viewer.' })
export class Grant {
  /** The role, such as `experience-team`. */
  @Field(() => String, { description: 'The role, such as `experience-team`.' })
  role!: Role;

  /** Code of the trust or integrated care board. */
  @Field(() => OdsCode, { description: 'Code of the trust or integrated care board.' })
  organisation!: string;

  /** Identifiers of the services it is limited to; null for the whole organisation. */
  @Field(() => [ID], {
    nullable: true,
    description: 'Identifiers of the services it is limited to; null for the whole organisation.',
  })
  services!: string[] | null;

  /** Codes of the trusts that belong to the integrated care board today; null for a role at a trust. */
  @Field(() => [OdsCode], {
    nullable: true,
    description:
      'Codes of the trusts that belong to the integrated care board today; null for a role at a trust.',
  })
  trusts!: string[] | null;
}
