import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { TrustReference } from '../reference/trust.reference.js';
import { InterestState } from './interest.enums.js';

/** That somebody came forward was taken and is kept. */
@ObjectType({ description: 'That somebody came forward was taken and is kept.' })
export class InterestReceipt {
  /** The code by which the person can see how far the team is, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it. */
  @Field(() => String, {
    description:
      'The code by which the person can see how far the team is, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it.',
  })
  code!: string;

  /** What the person came forward for. */
  @Field(() => Opportunity, { description: 'What the person came forward for.' })
  opportunity!: Opportunity;

  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** Whether it was sent in test mode; then nobody answers it. */
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; then nobody answers it.' })
  testMode!: boolean;
}

/** How far the team is with somebody who came forward. It holds nothing personal. */
@ObjectType({
  description: 'How far the team is with somebody who came forward. It holds nothing personal.',
})
export class InterestProgress {
  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** How far the team is. */
  @Field(() => InterestState, { description: 'How far the team is.' })
  state!: InterestState;

  /** The trust that was written to. */
  @Field(() => TrustReference, { description: 'The trust that was written to.' })
  trust!: TrustReference;
}

/** A receipt, or what to put right. */
export const ExpressInterestResult = createUnionType({
  name: 'ExpressInterestResult',
  description: 'A receipt, or what to put right.',
  types: () => [InterestReceipt, ValidationProblem] as const,
});
