import { registerEnumType } from 'type-graphql';

/** What a file holds. */
export enum ImportKind {
  FEEDBACK = 'FEEDBACK',
  SURVEY_RESULTS = 'SURVEY_RESULTS',
  INSIGHTS = 'INSIGHTS',
}

registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: 'What a file holds.',
  valuesConfig: {
    FEEDBACK: { description: 'Answers that were collected elsewhere; a mapping says what the columns mean.' },
    SURVEY_RESULTS: { description: 'What surveys found out, in columns with fixed names.' },
    INSIGHTS: { description: 'What others found out, in columns with fixed names.' },
  },
});

/** How far the import of a file is. */
export enum ImportState {
  READY = 'READY',
  WAITING = 'WAITING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}

registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'How far the import of a file is.',
  valuesConfig: {
    READY: { description: 'The file is here; nothing of it is imported.' },
    WAITING: { description: 'It is being imported, or waits for its turn.' },
    DONE: { description: 'It is imported, but for rows that do not fit.' },
    FAILED: { description: 'It could not be imported; `failure` says why.' },
  },
});

/** In which order the days of a file are written. */
export enum DayOrder {
  DAY_FIRST = 'DAY_FIRST',
  MONTH_FIRST = 'MONTH_FIRST',
}

registerEnumType(DayOrder, {
  name: 'DayOrder',
  description: 'In which order the days of a file are written. YYYY-MM-DD is always understood.',
  valuesConfig: {
    DAY_FIRST: { description: 'As in Britain: 3/11/2026 is 3 November.' },
    MONTH_FIRST: { description: 'As in America: 11/3/2026 is 3 November.' },
  },
});
