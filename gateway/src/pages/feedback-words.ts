/** The six national answers in their fixed wording and order. */
export const ratings: Readonly<Record<string, string>> = {
  VERY_GOOD: 'Very good',
  GOOD: 'Good',
  NEITHER: 'Neither good nor poor',
  POOR: 'Poor',
  VERY_POOR: 'Very poor',
  DONT_KNOW: "Don't know",
};

const actionHalves: Readonly<Record<string, readonly [said: string, did: string]>> = {
  YOU_SAID_WE_DID: ['You said', 'We did'],
  WE_SAID_WE_DID: ['We said', 'We did'],
  YOU_SAID_WE_HEARD: ['You said', 'We heard'],
};

/** What the two halves of an action are called, by its label. */
export const halvesOf = (label: string): readonly [said: string, did: string] =>
  actionHalves[label] ?? ['You said', 'We did'];

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as people write it: 3 November 2026. */
export const dayInWords = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
