import { Signal, type SafeCount } from '@wesaid/shared/disclosure';

/** The figures that a signal is made from, as they are shown. */
export interface ShownComments {
  readonly comments: SafeCount;
  readonly positive: SafeCount;
  readonly negative: SafeCount;
}

/** A hidden part counts as ten, more than which it hardly is: no signal rests on its being small. */
const asShown = ({ value }: SafeCount): number => value ?? 10;

/**
 * Which way comments point, from figures that may be shown and nothing else:
 * - SILENT where their number is hidden or none, or neither the good nor the bad ones are shown;
 * - PRAISE where at least twice as many are good as bad, CONCERN the other way round;
 * - MIXED everywhere else.
 */
export function signalOf({ comments, positive, negative }: ShownComments): Signal {
  if (!comments.value || (positive.value ?? negative.value) === null) return Signal.SILENT;
  const [good, bad] = [asShown(positive), asShown(negative)];
  if (good === bad) return Signal.MIXED;
  if (good >= 2 * bad) return Signal.PRAISE;
  return bad >= 2 * good ? Signal.CONCERN : Signal.MIXED;
}

/** The signal in a sentence. */
export function sentenceOf(figures: ShownComments): string {
  const { comments } = figures;
  const about = `About ${comments.value} comments are about this`;
  switch (signalOf(figures)) {
    case Signal.PRAISE:
      return `${about}, most of them good.`;
    case Signal.CONCERN:
      return `${about}, most of them bad.`;
    case Signal.MIXED:
      return `${about}, good and bad ones.`;
    case Signal.SILENT:
      if (comments.value) return `${about}, too few of one kind to say which way they point.`;
      return comments.value === 0
        ? 'No comment is about this.'
        : 'How many comments are about this cannot be shown.';
  }
}
