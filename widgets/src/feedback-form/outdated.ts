/** Whether a code says that the API does not take the questions of a form, or one of its options, any more. */
export const isOutdated = (code: string): boolean => /^(?:QUESTION|ANSWERED|ANSWER_[OW])/.test(code);
