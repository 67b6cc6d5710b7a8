/** Words of a shared tablet that cannot reach us. */
export interface KioskStrings {
  kept: string;
  keptNext: string;
  /** A number follows. */
  waiting: string;
  /** A number follows. */
  setAside: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: KioskStrings = {
  kept: 'Thank you. Your feedback is kept safe on this tablet.',
  keptNext:
    'There is no internet at the moment. The tablet sends your feedback when the internet is back. So there is no code for it, and we cannot show you a reply.',
  waiting: 'Answers on this tablet that wait for the internet:',
  setAside:
    'We could not take some answers. They are kept safe on this tablet. Please tell a member of staff. How many:',
};

/** English for why a tablet could not keep an answer, by code. */
export const sentences = {
  NOT_KEPT:
    'There is no internet, and this tablet cannot keep your answer until it is back. Please tell a member of staff.',
  KIOSK_FULL:
    'There is no internet, and this tablet can keep no more answers. Please tell a member of staff.',
};
