/** The questions that every form of the comparison asks, in the same words. */
export const questions = {
  rating: 'Overall, how was your experience of our service?',
  ratings: ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', "Don't know"],
  comment: 'Please can you tell us why you gave your answer?',
  publish: 'May we publish your words?',
  publishing: ['Yes, you may publish my words', 'No, keep my words private'],
  send: 'Send feedback',
};
