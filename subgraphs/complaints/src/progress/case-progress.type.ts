import { LocalDate } from '@wesaid/shared/types';
import { Field, ObjectType } from 'type-graphql';
import { CaseKind, CaseOutcome, CaseStage } from '../case/case.enums.js';
import { TrustReference } from '../reference/trust.reference.js';

/** How far a case is, for who holds its receipt code. It holds nothing of what the person said. */
@ObjectType({
  description: 'How far a case is, for who holds its receipt code. It holds nothing of what the person said.',
})
export class CaseProgress {
  /** What to quote in letters and on the telephone. */
  @Field(() => String, { description: 'What to quote in letters and on the telephone.' })
  reference!: string;

  /** What it is now: a concern may have become a complaint. */
  @Field(() => CaseKind, { description: 'What it is now: a concern may have become a complaint.' })
  kind!: CaseKind;

  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** How far the team is. */
  @Field(() => CaseStage, { description: 'How far the team is.' })
  stage!: CaseStage;

  /** The day by which the person must be told that a complaint came in; null for everything else. */
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day by which the person must be told that a complaint came in; null for everything else.',
  })
  acknowledgeBy!: string | null;

  /** The day on which they were told; null until then. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which they were told; null until then.',
  })
  acknowledgedOn!: string | null;

  /** The day by which the trust aims to answer; null where it has set itself none. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day by which the trust aims to answer; null where it has set itself none.',
  })
  respondBy!: string | null;

  /** The day on which it was closed; null while it is open. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it was closed; null while it is open.',
  })
  closedOn!: string | null;

  /** What was found about a complaint; null while it is open, and for everything else. */
  @Field(() => CaseOutcome, {
    nullable: true,
    description: 'What was found about a complaint; null while it is open, and for everything else.',
  })
  outcome!: CaseOutcome | null;

  /** The trust that was told. */
  @Field(() => TrustReference, { description: 'The trust that was told.' })
  trust!: TrustReference;
}
