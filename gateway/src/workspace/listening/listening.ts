import type { Problem } from '../form.js';

/** A span of a weekday in which somebody reads. */
export interface Span {
  /** 1 (Monday) to 7 (Sunday). */
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

/** Something that may speak of danger and that nobody has seen. */
export interface AttentionAlert {
  readonly id: string;
  readonly raisedAt: string;
  readonly outOfHours: boolean;
  /** Identifier of the answer. */
  readonly feedback: string;
}

/** When a trust reads, and what it tells people; `sentences` by language. */
export interface Hours {
  readonly hours: readonly Span[];
  readonly reader: string;
  readonly version: number;
  readonly sentences: Readonly<Record<string, string>>;
}

/** The days of the week by their numbers. */
export const weekdays: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** The languages in which our pages speak, and so the sentence. `alias` is a name that a document can have. */
export const sentenceLanguages = [
  { tag: 'en', alias: 'english', label: 'English' },
  { tag: 'cy', alias: 'welsh', label: 'Welsh' },
  { tag: 'pl', alias: 'polish', label: 'Polish' },
  { tag: 'ur', alias: 'urdu', label: 'Urdu' },
  { tag: 'ar', alias: 'arabic', label: 'Arabic' },
  { tag: 'en-x-easy', alias: 'easyRead', label: 'English, easy read' },
] as const;

/** The problems of the API under the names of the fields that people see. */
export function underFields(
  problems: readonly Problem[],
  spans: readonly Span[],
  languages: readonly string[],
): Problem[] {
  return problems.map((problem) => {
    const [, list, index] = /^(hours|sentences)\.(\d+)/.exec(problem.path) ?? [];
    if (list === 'hours') return { ...problem, path: `from-${spans[Number(index)]?.day ?? 1}` };
    if (list === 'sentences') return { ...problem, path: `sentence-${languages[Number(index)] ?? 'en'}` };
    return problem.path === 'sentences' ? { ...problem, path: 'sentence-en' } : problem;
  });
}
