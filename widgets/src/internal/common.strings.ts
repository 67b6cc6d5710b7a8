/** Words by code: these and more. */
export type Sentences<Code> = Record<Code & string, string> & Record<string, string>;

/** Words that every widget says. */
export interface CommonStrings {
  /** Stands before an error message for people who do not see its colour. */
  error: string;
  errorSummary: string;
  testMode: string;
  /** Why something went wrong and what to do, by code. English keeps some apart, in `refusals`. */
  sentences: Sentences<'OFFLINE'>;
  /** Said for any code that {@link sentences} does not hold. */
  failure: string;
}

/** English. */
export const strings: CommonStrings = {
  error: 'Error:',
  errorSummary: 'There is a problem',
  testMode: 'Test mode. Answers sent here do not count.',
  sentences: {
    OFFLINE: 'You are offline. Connect to the internet, then try again.',
  },
  failure: 'We could not reach our service. Try again in a moment.',
};
