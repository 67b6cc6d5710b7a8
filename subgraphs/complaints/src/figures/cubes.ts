import { defineCube } from '@wesaid/shared/disclosure';

/** Cases by what they were made as in a quarter, by theme, major or not, and by service. */
export const caseCube = defineCube({
  name: 'cases',
  dimensions: ['kind', 'theme', 'service'],
  sensitive: false,
  secondary: true,
});

/**
 * What complaints were owed by a day of a quarter: by the duty, and by whether it was done in time. They belong to the
 * quarter in which the day lies, not to the one in which the complaint came in: only then all is known when it is over.
 * That a trust was late says something of the trust and nothing of a person, so figures beside a small one stay.
 */
export const dutyCube = defineCube({
  name: 'duties',
  dimensions: ['duty', 'kept'],
  sensitive: false,
  secondary: false,
});

/** Whether a duty was done by its day. */
export type Kept = 'IN_TIME' | 'LATE';
