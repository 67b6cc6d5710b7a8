import type { PublishOpportunityInput } from './opportunity.input.js';

/** Opportunities as teams publish them, for demonstration data; both stay open. */
export const opportunityExamples: readonly Omit<PublishOpportunityInput, 'idempotencyKey' | 'trust'>[] = [
  {
    title: 'Help us choose the signs for the new clinic',
    description:
      'Two meetings of an hour and a half. You walk through the building with us, try the way from the door to the clinic, and help to choose words, colours and places for the signs. You will see the signs before they are made.',
    level: 'tlap-6',
    area: 'Outpatients',
    location: 'The main hospital, or online',
    payment: 'Travel and care costs are paid back within two weeks.',
  },
  {
    title: 'Tell us about coming home from hospital',
    description:
      'A conversation of an hour in a small group. We want to know what went well, what did not, and what would have helped. We write to everybody who came about what we change.',
    level: 'tlap-4',
    area: 'Leaving hospital',
    location: 'Online',
    payment: 'A voucher of 25 pounds for your time.',
  },
];

/** An opportunity to publish, with a key of its own. */
export const opportunityOf = (
  trust: string,
  over: Partial<PublishOpportunityInput> = {},
): PublishOpportunityInput => ({
  idempotencyKey: crypto.randomUUID(),
  trust,
  title: 'Read our letters with us',
  description: 'Once a month we read new letters to patients together and make them easier.',
  level: 'tlap-7',
  area: 'Outpatients',
  location: 'Online',
  payment: 'Twelve pounds an hour.',
  ...over,
});
