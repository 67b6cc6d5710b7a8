import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What a figure that passed disclosure control is. */
export enum SafeCountStatus {
  ZERO = 'ZERO',
  ROUNDED = 'ROUNDED',
  SUPPRESSED = 'SUPPRESSED',
}

registerEnumType(SafeCountStatus, {
  name: 'SafeCountStatus',
  description: 'What a figure that passed disclosure control is.',
  valuesConfig: {
    ZERO: { description: 'There are none.' },
    ROUNDED: { description: 'Noise was added and it was rounded to the nearest 5; it is at least 10.' },
    SUPPRESSED: { description: 'It is hidden; `hiddenBecause` and `explanation` say why.' },
  },
});

/** Why a figure is hidden. */
export enum HiddenReason {
  SMALL_NUMBER = 'SMALL_NUMBER',
  BESIDE_SMALL_NUMBER = 'BESIDE_SMALL_NUMBER',
  TOO_FEW_TRUSTS = 'TOO_FEW_TRUSTS',
  OWN_TRUST_COULD_BE_SUBTRACTED = 'OWN_TRUST_COULD_BE_SUBTRACTED',
  NOT_CLOSED = 'NOT_CLOSED',
}

registerEnumType(HiddenReason, {
  name: 'HiddenReason',
  description: 'Why a figure is hidden.',
  valuesConfig: {
    SMALL_NUMBER: { description: 'So few that somebody could be recognised.' },
    BESIDE_SMALL_NUMBER: {
      description: 'Large enough itself, but a small number beside it could be worked out from it.',
    },
    TOO_FEW_TRUSTS: { description: 'Fewer than three trusts contribute to it.' },
    OWN_TRUST_COULD_BE_SUBTRACTED: {
      description: "Without the viewer's own trust too little is left: subtracting would show the others.",
    },
    NOT_CLOSED: { description: 'The quarter is not over, or its figures are not made up yet.' },
  },
});

/** A number of things after disclosure control. */
@Directive('@shareable')
@ObjectType({
  description:
    'A number of things after disclosure control: noise is added, small numbers are hidden, all others are rounded to the nearest 5. Parts need not add up to their total.',
})
export class SafeCount {
  /** The rounded number, 0 or at least 10; null when it is hidden. */
  @Field(() => Int, {
    nullable: true,
    description: 'The rounded number, 0 or at least 10; null when it is hidden.',
  })
  value!: number | null;

  /** Whether there are none, the number is rounded, or it is hidden. */
  @Field(() => SafeCountStatus, {
    description: 'Whether there are none, the number is rounded, or it is hidden.',
  })
  status!: SafeCountStatus;

  /** Why it is hidden; null when it is not. */
  @Field(() => HiddenReason, { nullable: true, description: 'Why it is hidden; null when it is not.' })
  hiddenBecause!: HiddenReason | null;

  /** The same in a plain English sentence, to be shown beside the figure. */
  @Field(() => String, {
    description: 'The same in a plain English sentence, to be shown beside the figure.',
  })
  explanation!: string;
}

/** A percentage made from two figures that passed disclosure control. */
@Directive('@shareable')
@ObjectType({
  description:
    'A percentage made from two figures that passed disclosure control, after rounding: it says no more than they do.',
})
export class SafePercentage {
  /** 0 to 100, without decimals; null when one of its parts is hidden or there is nothing to divide by. */
  @Field(() => Float, {
    nullable: true,
    description:
      '0 to 100, without decimals; null when one of its parts is hidden or there is nothing to divide by.',
  })
  value!: number | null;

  /** Why it is hidden; null when it is not, or when there is nothing to divide by. */
  @Field(() => HiddenReason, {
    nullable: true,
    description: 'Why it is hidden; null when it is not, or when there is nothing to divide by.',
  })
  hiddenBecause!: HiddenReason | null;

  /** The same in a plain English sentence, to be shown beside the figure. */
  @Field(() => String, {
    description: 'The same in a plain English sentence, to be shown beside the figure.',
  })
  explanation!: string;
}

/** Which way what a source holds points. */
export enum Signal {
  PRAISE = 'PRAISE',
  MIXED = 'MIXED',
  CONCERN = 'CONCERN',
  SILENT = 'SILENT',
}

registerEnumType(Signal, {
  name: 'Signal',
  description: 'Which way what a source holds points.',
  valuesConfig: {
    PRAISE: { description: 'Mostly good.' },
    MIXED: { description: 'Good and bad.' },
    CONCERN: { description: 'Mostly bad.' },
    SILENT: { description: 'The source holds nothing, or too little to be shown.' },
  },
});
