import { registerEnumType } from 'type-graphql';

/** Whether a question waits for its answer. */
export enum QuestionState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
}

registerEnumType(QuestionState, {
  name: 'QuestionState',
  description: 'Whether a question waits for its answer.',
  valuesConfig: {
    OPEN: { description: 'It waits for its answer.' },
    ANSWERED: { description: 'The committee has answered it.' },
  },
});
