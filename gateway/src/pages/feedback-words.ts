/** The six national answers in their fixed wording and order. */
export const ratings: Readonly<Record<string, string>> = {
  VERY_GOOD: 'Very good',
  GOOD: 'Good',
  NEITHER: 'Neither good nor poor',
  POOR: 'Poor',
  VERY_POOR: 'Very poor',
  DONT_KNOW: "Don't know",
};

/** How to put a field right, by code of the problem. */
export const problemSentences: Readonly<Record<string, string>> = {
  RATING_MISSING: 'Choose how your experience was',
  COMMENT_TOO_LONG: 'Make your words shorter: we can take 4,000 characters',
  COMMENT_NOT_TEXT: 'Write in letters, numbers and signs only: something in your text cannot be read',
  SERVICE_UNKNOWN: 'This form is for a service that we do not know. Please tell a member of staff',
};

/** What the two halves of an action are called, by its label. */
export const actionHalves: Readonly<Record<string, readonly [said: string, did: string]>> = {
  YOU_SAID_WE_DID: ['You said', 'We did'],
  WE_SAID_WE_DID: ['We said', 'We did'],
  YOU_SAID_WE_HEARD: ['You said', 'We heard'],
};

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people write it: 3 November 2026. */
export const dayInWords = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
