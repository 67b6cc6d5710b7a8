import { Signal, type SafeCount } from '@wesaid/shared/disclosure';

/** The figures that a signal is made from, as they are shown. */
export interface ShownCases {
  /** Cases of every kind about the theme. */
  readonly cases: SafeCount;
  readonly complaints: SafeCount;
  readonly concerns: SafeCount;
  readonly compliments: SafeCount;
  /** Complaints and concerns about anything. */
  readonly allComplaints: SafeCount;
  readonly allConcerns: SafeCount;
  /** How many major themes there are. */
  readonly themes: number;
}

/** A hidden figure is taken as none: the rule uses nothing that is not shown. */
const shown = ({ value }: SafeCount): number => value ?? 0;

/** Of the complaints and concerns that are shown, the percentage that is about the theme. */
const shareOf = ({ complaints, concerns, allComplaints, allConcerns }: ShownCases): number => {
  const all = shown(allComplaints) + shown(allConcerns);
  return all === 0 ? 0 : ((shown(complaints) + shown(concerns)) / all) * 100;
};

/** The share that each theme would have if all had the same. */
const averageOf = ({ themes }: ShownCases): number => (themes === 0 ? 100 : 100 / themes);

/**
 * Which way cases point, from figures that may be shown and nothing else:
 * - SILENT where the number of cases about the theme is hidden or none;
 * - PRAISE where more compliments are shown about it than complaints and concerns;
 * - CONCERN where its share of all shown complaints and concerns is above the share of an average theme;
 * - MIXED everywhere else.
 */
export function signalOf(figures: ShownCases): Signal {
  const { cases, complaints, concerns, compliments } = figures;
  if (shown(cases) === 0) return Signal.SILENT;
  if (shown(compliments) > shown(complaints) + shown(concerns)) return Signal.PRAISE;
  return shareOf(figures) > averageOf(figures) ? Signal.CONCERN : Signal.MIXED;
}

/** The signal in a sentence. */
export function sentenceOf(signal: Signal, figures: ShownCases): string {
  const { cases } = figures;
  const about = `About ${cases.value} cases are about this`;
  switch (signal) {
    case Signal.PRAISE:
      return `${about}, most of them compliments.`;
    case Signal.CONCERN:
      return `${about}. It has about ${Math.round(shareOf(figures))} in 100 complaints and concerns, where an average theme has ${Math.round(averageOf(figures))}.`;
    case Signal.MIXED:
      return `${about}. It has no more complaints and concerns than an average theme.`;
    case Signal.SILENT:
      return cases.value === 0 ? 'No case is about this.' : 'How many cases are about this cannot be shown.';
  }
}
