import type { QuestionStrings } from './part.strings.js';

/** English. */
export const strings: QuestionStrings = {
  askedOn: (date) => `Asked on ${date}`,
  askedByYou: (date) => `You asked on ${date}`,
  answeredOn: (date) => `Answered on ${date}`,
  notAnswered: 'Not answered yet',
  ask: 'Ask the committee a question',
  askHint:
    'Everybody who sits on this committee can read your question and the answer. Please leave out names of patients.',
  send: 'Send question',
  sending: 'Sending…',
  sent: 'Thank you. Your question is with the committee.',
  sentNext: 'The answer will be shown here.',
  wrong: {
    WORDS_MISSING: 'Write your question',
    WORDS_TOO_LONG: 'Make your question shorter: at most 4,000 characters',
    WORDS_NOT_TEXT: 'Take out signs that are not letters, numbers or marks',
  },
  notSent: 'Your question was not sent',
  kept: 'What you wrote is still here.',
};
