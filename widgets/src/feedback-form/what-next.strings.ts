/** What happens after sending: said before it and after it, by parts of the form that are fetched apart. */
export interface WhatNextStrings {
  nextTitle: string;
  next: string;
}

/** English. Other languages have these words in the same module as the rest. */
export const strings: WhatNextStrings = {
  nextTitle: 'What happens next',
  next: 'Our staff read the answers. Your code will show you what was done.',
};
