import type { MeasureStrings } from './part.strings.js';

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
