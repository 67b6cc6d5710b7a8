/** Words around the questions of a trust. */
export interface QuestionnaireStrings {
  /** Said to a screen reader when the questions are there. */
  moreQuestions: string;
  /** Said to a screen reader when an answer opens a question. */
  questionAdded: string;
  several: string;
  /** Stands before the questions whose answers no longer fit. */
  questionsGone: string;
  showPictures: string;
  listen: string;
  watch: string;
  privacy: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: QuestionnaireStrings = {
  moreQuestions: 'There are a few more questions below. You can leave them out.',
  questionAdded: 'There is one more question below.',
  several: 'You can choose more than one.',
  questionsGone: 'We do not ask this any more, so we cannot take your answer to it:',
  showPictures: 'Show pictures',
  listen: 'Listen to the question',
  watch: 'Watch the question in British Sign Language',
  privacy: 'What we do with your answers',
};
