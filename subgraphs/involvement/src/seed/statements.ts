/** Something that invented people say about a theme; all written for this project. */
export interface DemonstrationTheme {
  readonly theme: string;
  /** How often it comes up, compared with the others. */
  readonly weight: number;
  /** Share of what is said about it that is good. */
  readonly goodShare: number;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** What comes up at events. */
export const demonstrationThemes: readonly DemonstrationTheme[] = [
  {
    theme: 'staff-manner',
    weight: 7,
    goodShare: 0.85,
    good: [
      'Staff had time for a kind word.',
      'People looked us in the eye and smiled.',
      'We were treated as equals.',
    ],
    bad: ['At the desk nobody looked up.', 'It felt as if we were in the way.'],
  },
  {
    theme: 'listening-and-involving',
    weight: 6,
    goodShare: 0.55,
    good: ['For once somebody asked what we wanted.', 'The plan was made together.'],
    bad: ['Decisions were made before we came.', 'Carers were not asked, although they know most.'],
  },
  {
    theme: 'being-kept-informed',
    weight: 6,
    goodShare: 0.3,
    good: ['We got a call when the day had to change.', 'The text message the day before helped.'],
    bad: [
      'Letters came after the appointment.',
      'Nobody told us what happens next.',
      'Each person said something else.',
    ],
  },
  {
    theme: 'timeliness-of-care',
    weight: 6,
    goodShare: 0.2,
    good: ['The clinic ran on time.', 'The wait was shorter than we were told.'],
    bad: [
      'Months of waiting without a word.',
      'Three hours in the waiting room.',
      'The referral was lost twice.',
    ],
  },
  {
    theme: 'contacting-services',
    weight: 4,
    goodShare: 0.25,
    good: ['The new telephone line is answered at once.'],
    bad: ['The telephone rings and nobody answers.', 'One has to ring at eight sharp or try again tomorrow.'],
  },
  {
    theme: 'discharge',
    weight: 5,
    goodShare: 0.25,
    good: ['The call two days after coming home was a comfort.'],
    bad: ['We came home to an empty fridge and no plan.', 'Medicines were not ready until the evening.'],
  },
  {
    theme: 'food-and-drink',
    weight: 4,
    goodShare: 0.6,
    good: ['The new menu is good.', 'Somebody helped with eating, without a rush.'],
    bad: ['The food was cold.', 'There was nothing for people who eat halal.'],
  },
  {
    theme: 'parking',
    weight: 5,
    goodShare: 0.1,
    good: ['The new spaces near the door are a help.'],
    bad: ['One drives in circles for half an hour.', 'Paying by telephone does not work for everybody.'],
  },
  {
    theme: 'positive-experience',
    weight: 5,
    goodShare: 0.97,
    good: ['Thank you for asking us.', 'The care was as good as it can be.', 'We would come again.'],
    bad: ['We hoped for more.'],
  },
  {
    theme: 'medication',
    weight: 2,
    goodShare: 0.5,
    good: ['The pharmacist explained every tablet.'],
    bad: ['Nobody said what the new tablets are for.'],
  },
  {
    theme: 'activities-and-fresh-air',
    weight: 2,
    goodShare: 0.5,
    good: ['The garden hour made the day.'],
    bad: ['The days on the ward are very long.'],
  },
];
