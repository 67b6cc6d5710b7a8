import type { CharacterCountStrings } from '../internal/character-count.js';

/** Words of the form in which people add to what they told. */
export interface AdditionStrings extends CharacterCountStrings {
  addLabel: string;
  addHint: string;
  added: string;
  addedNext: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: AdditionStrings = {
  addLabel: 'What would you like to add?',
  addHint:
    'Staff read it together with what you sent before. Please leave out names and what shows who you are.',
  added: 'Thank you. We have what you added.',
  addedNext: 'Staff read it together with what you sent before. Please look again in a few days.',
  charactersLeft: 'Characters left:',
  charactersOver: 'Too many by:',
};

/** English for what is wrong, by code: how to put it right. */
export const sentences = {
  TEXT_MISSING: 'Write what you would like to add',
  TEXT_TOO_LONG: 'Use 4,000 characters or fewer',
  TEXT_NOT_TEXT: 'Take out signs that are not letters, numbers or marks',
  TOO_MANY_ADDITIONS: 'You have added something ten times. Tell us the rest in a new answer',
  CODE_UNKNOWN: 'We do not know this code any more',
};
