/** Words for what happens to a case by when, and for how to name it. */
export interface CaseDaysStrings {
  reference: string;
  referenceHint: string;
  acknowledgeBy: (date: string) => string;
  respondBy: (date: string) => string;
}

/** English. */
export const strings: CaseDaysStrings = {
  reference: 'Your reference',
  referenceHint: 'Say it when you call or write to us.',
  acknowledgeBy: (date) => `By ${date} we tell you that we have it, and talk with you about what comes next.`,
  respondBy: (date) => `By ${date} we aim to answer you.`,
};
