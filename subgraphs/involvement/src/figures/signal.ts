import { Signal, type SafeCount } from '@wesaid/shared/disclosure';

/** The figures that a signal is made from, as they are shown. */
export interface ShownStatements {
  readonly statements: SafeCount;
  readonly positive: SafeCount;
  readonly negative: SafeCount;
}

/** From this share on one side speaks for the whole. */
const clearShare = 0.6;

/**
 * Which way statements point. Nothing is read but figures that may be shown: where the number of all statements is
 * hidden or zero the source is silent. When six tenths of them or more are shown to be positive it is praise, when as
 * many are shown to be negative it is concern, and everything else is mixed; a side that is hidden is not counted.
 */
export function signalOf({ statements, positive, negative }: ShownStatements): Signal {
  if (!statements.value) return Signal.SILENT;
  const share = (side: SafeCount): number => (side.value ?? 0) / (statements.value ?? 1);
  const [good, bad] = [share(positive), share(negative)];
  if (good >= clearShare && good > bad) return Signal.PRAISE;
  if (bad >= clearShare && bad > good) return Signal.CONCERN;
  return Signal.MIXED;
}

/** The signal in a sentence. */
export function sentenceOf(signal: Signal, { statements }: ShownStatements): string {
  switch (signal) {
    case Signal.PRAISE:
      return `People who were involved said about ${statements.value} things about this, mostly good.`;
    case Signal.CONCERN:
      return `People who were involved said about ${statements.value} things about this, mostly bad.`;
    case Signal.MIXED:
      return `People who were involved said about ${statements.value} things about this, good and bad.`;
    case Signal.SILENT:
      return statements.value === 0
        ? 'People who were involved said nothing about this.'
        : 'What people who were involved said about this cannot be shown.';
  }
}
