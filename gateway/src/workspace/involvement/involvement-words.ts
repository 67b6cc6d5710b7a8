import type { Choice } from '../fields.js';

/** Kinds of opportunities, as the API names them. */
export const opportunityKinds: readonly Choice[] = [
  { value: 'WORKSHOP', label: 'Workshop' },
  { value: 'FOCUS_GROUP', label: 'Focus group' },
  { value: 'PANEL', label: 'Panel' },
  { value: 'READING_GROUP', label: 'Reading group' },
  { value: 'SURVEY', label: 'Survey' },
  { value: 'CO_DESIGN', label: 'Designing something together' },
  { value: 'COMMITTEE_SEAT', label: 'Seat on a committee' },
  { value: 'RECRUITMENT_PANEL', label: 'Choosing new staff' },
  { value: 'TRAINING_DELIVERY', label: 'Teaching staff' },
  { value: 'VISIT', label: 'Visit' },
  { value: 'OTHER', label: 'Something else' },
];

/** Kinds of events. */
export const eventKinds: readonly Choice[] = [
  { value: 'INVOLVEMENT_CAFE', label: 'Involvement café' },
  { value: 'RECOVERY_CAFE', label: 'Recovery café' },
  { value: 'CAFE_CONVERSATION', label: 'Conversation in a café' },
  { value: 'WORKSHOP', label: 'Workshop' },
  { value: 'OPEN_MEETING', label: 'Open meeting' },
  { value: 'STAFF_LISTENING', label: 'Staff listen' },
  { value: 'OTHER', label: 'Something else' },
];

/** As what people are involved. */
export const involveeRoles: readonly Choice[] = [
  { value: 'PATIENT', label: 'Patient or service user' },
  { value: 'CARER', label: 'Carer' },
  { value: 'FAMILY', label: 'Family or friend' },
  { value: 'STAFF', label: 'Member of staff' },
  { value: 'GOVERNOR', label: 'Governor' },
  { value: 'VCSE', label: 'Voluntary or community organisation' },
  { value: 'HEALTHWATCH', label: 'Healthwatch' },
  { value: 'PUBLIC', label: 'Member of the public' },
];

/** Whether somebody on the register takes part now. */
export const involveeStates: readonly Choice[] = [
  { value: 'APPLIED', label: 'Wants to join' },
  { value: 'ACTIVE', label: 'Takes part' },
  { value: 'PAUSED', label: 'Takes a break' },
  { value: 'LEFT', label: 'Has left' },
];

/** How somebody felt about what they said, 1 to 5. */
export const sentiments: readonly Choice[] = [
  { value: '5', label: 'Very good' },
  { value: '4', label: 'Good' },
  { value: '3', label: 'Neither' },
  { value: '2', label: 'Bad' },
  { value: '1', label: 'Very bad' },
  { value: '', label: 'It does not say' },
];

/** The words of a choice. */
export const wordsOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** Words that were typed with commas between them. */
export const listOfWords = (typed: string): readonly string[] =>
  typed
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
