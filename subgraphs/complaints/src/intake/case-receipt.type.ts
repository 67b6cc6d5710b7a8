import { LocalDate, ValidationProblem } from '@wesaid/shared/types';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { CaseKind } from '../case/case.enums.js';

/** The case was taken and is kept. */
@ObjectType({ description: 'The case was taken and is kept.' })
export class CaseReceipt {
  /** What to quote in letters and on the telephone, such as `RT5-2026-0042`. */
  @Field(() => String, {
    description: 'What to quote in letters and on the telephone, such as `RT5-2026-0042`.',
  })
  reference!: string;

  /** The code by which the person can see how far it is, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it. */
  @Field(() => String, {
    description:
      'The code by which the person can see how far it is, such as `7GQ2-M0XR-4TZB-E9KA`. Nobody else has it.',
  })
  code!: string;

  /** What the person wanted it to be. */
  @Field(() => CaseKind, { description: 'What the person wanted it to be.' })
  kind!: CaseKind;

  /** Day in London on which it came in. */
  @Field(() => LocalDate, { description: 'Day in London on which it came in.' })
  receivedOn!: string;

  /** The day by which the trust must tell the person that it came in; null for everything but a complaint. */
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day by which the trust must tell the person that it came in; null for everything but a complaint.',
  })
  acknowledgeBy!: string | null;

  /** The day by which the trust aims to answer; null where it has set itself none. */
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day by which the trust aims to answer; null where it has set itself none.',
  })
  respondBy!: string | null;

  /** Whether it was sent in test mode; nobody then works on it. */
  @Field(() => Boolean, { description: 'Whether it was sent in test mode; nobody then works on it.' })
  testMode!: boolean;
}

/** A receipt, or what to put right. */
export const RaiseCaseResult = createUnionType({
  name: 'RaiseCaseResult',
  description: 'A receipt, or what to put right.',
  types: () => [CaseReceipt, ValidationProblem] as const,
});
