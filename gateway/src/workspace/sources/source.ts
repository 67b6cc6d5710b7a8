import type { Choice } from '../fields.js';

/** A body that publishes what it finds out. */
export interface SourceBody {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: string | null;
}

/** What somebody outside found out. */
export interface InsightItem {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly citation: string;
  readonly link: string | null;
  readonly publishedOn: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly signal: string;
  readonly quotation: string | null;
  readonly licence: string | null;
  readonly synthetic: boolean;
  readonly version: number;
  readonly sourceOrganisation: SourceBody | null;
  readonly service: { readonly name: string } | null;
  readonly themes: readonly { readonly code: string; readonly name: string }[];
}

/** What a survey found out on one question. */
export interface SurveyResultItem {
  readonly id: string;
  readonly source: string;
  readonly survey: string;
  readonly wave: string;
  readonly questionCode: string;
  readonly question: string;
  readonly score: number;
  readonly outOf: number;
  readonly respondents: number | null;
  readonly intervalLow: number | null;
  readonly intervalHigh: number | null;
  readonly englandAverage: number | null;
  readonly comparedToEngland: string | null;
  readonly belowEngland: boolean | null;
  readonly citation: string;
  readonly link: string | null;
  readonly publishedOn: string;
  readonly dueOn: string | null;
  readonly synthetic: boolean;
  readonly version: number;
  readonly action: { readonly id: string; readonly did: string } | null;
}

/** Who found something out, in words. */
export const sourceChoices: readonly Choice[] = [
  { value: 'HEALTHWATCH', label: 'Healthwatch' },
  { value: 'CARE_OPINION', label: 'Care Opinion' },
  { value: 'REGULATOR', label: 'A regulator' },
  { value: 'VOLUNTARY_SECTOR', label: 'A charity or community group' },
  { value: 'UNIVERSITY', label: 'Researchers' },
  { value: 'OTHER', label: 'Somebody else' },
];

/** Which way something points, in words. */
export const signalChoices: readonly Choice[] = [
  { value: 'PRAISE', label: 'Mostly good' },
  { value: 'MIXED', label: 'Good and bad' },
  { value: 'CONCERN', label: 'Mostly bad' },
];

/** How a trust stands to England, in words. */
export const comparedWords: Readonly<Record<string, string>> = {
  BETTER: 'Better than most',
  ABOUT_THE_SAME: 'About the same',
  WORSE: 'Worse than most',
};

/** The label of a choice. */
export const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;
