/** An invented question and its answer. All written for this project. */
export interface DemonstrationQuestion {
  /** Which of the demonstration's partners asks. */
  readonly person: 'safety-partner' | 'demonstration-partner';
  /** How many days ago it was asked. */
  readonly daysAgo: number;
  readonly words: string;
  /** Null while it is open. */
  readonly answer: string | null;
}

/** The questions of the demonstration, in the order in which they were asked. */
export const demonstrationQuestions: readonly DemonstrationQuestion[] = [
  {
    person: 'safety-partner',
    daysAgo: 190,
    words: 'When a family is told about an incident, who asks them what they want to know?',
    answer:
      'The person who leads the learning response asks them in the first talk, and writes their questions down. From this month on the questions stand on the first page of every report.',
  },
  {
    person: 'demonstration-partner',
    daysAgo: 120,
    words:
      'The figure for falls counts falls with harm. How many falls without harm are there for each of them?',
    answer: 'About four. From the next meeting on the paper shows both.',
  },
  {
    person: 'safety-partner',
    daysAgo: 62,
    words: 'Do the people who clean at night know how to raise a safety concern?',
    answer:
      'They did not all have a way to do so. They now have the same card as everybody else, in the languages that they read.',
  },
  {
    person: 'demonstration-partner',
    daysAgo: 20,
    words: 'Discharge letters have got later since spring. What do general practices say about it?',
    answer: null,
  },
  {
    person: 'safety-partner',
    daysAgo: 6,
    words: 'Could the papers say in one sentence what the committee is asked to decide?',
    answer: null,
  },
];
