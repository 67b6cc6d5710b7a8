import { ArgsType, Field } from 'type-graphql';
import { OpportunityKind } from './opportunity.enums.js';

/** Which opportunities of a trust are listed. */
@ArgsType()
export class OpportunityFilter {
  /** Only opportunities of this kind; all by default. */
  @Field(() => OpportunityKind, {
    nullable: true,
    description: 'Only opportunities of this kind; all by default.',
  })
  kind?: OpportunityKind | null;

  /** Only opportunities at this level, one of the codes of `participationLevels`; all by default. */
  @Field(() => String, {
    nullable: true,
    description:
      'Only opportunities at this level, one of the codes of `participationLevels`; all by default.',
  })
  level?: string | null;

  /** Only opportunities about this part of care, whatever its capitals; all by default. */
  @Field(() => String, {
    nullable: true,
    description: 'Only opportunities about this part of care, whatever its capitals; all by default.',
  })
  area?: string | null;

  /** Whether those that are over or closed are given instead; only the involvement team of the trust gets any. */
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether those that are over or closed are given instead; only the involvement team of the trust gets any.',
  })
  over!: boolean;
}
