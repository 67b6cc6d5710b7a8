import type { XmrRule, XmrVariation } from '../generated/graphql.js';

/** Words about figures. */
export interface MeasureStrings {
  upperLimit: string;
  lowerLimit: string;
  mean: string;
  rules: Record<XmrRule, string>;
  better: string;
  worse: string;
  usual: string;
  /** What a chart shows; English is written by the API, with figures. */
  variations?: Record<XmrVariation, string>;
  table: string;
  date: string;
  value: string;
  shows: string;
  reading: string;
  readingWords: string;
  source: string;
}

/** English. */
export const strings: MeasureStrings = {
  upperLimit: 'Upper limit',
  lowerLimit: 'Lower limit',
  mean: 'Mean',
  rules: {
    OUTSIDE_LIMITS: 'Outside the limits',
    SHIFT: 'On one side of the mean',
    TREND: 'Going one way',
    TWO_OF_THREE: 'Close to a limit',
  },
  better: 'better',
  worse: 'worse',
  usual: 'Usual',
  table: 'Show the figures as a table',
  date: 'Date',
  value: 'Result',
  shows: 'What it shows',
  reading: 'How to read this chart',
  readingWords:
    'The line in the middle is the mean of all results. Results go up and down by chance, and nearly all of them fall between the two limits. A marked result is one that chance alone hardly explains: a square for the better, a diamond for the worse. Ask what changed then.',
  source: 'Source',
};
