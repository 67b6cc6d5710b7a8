import type { OpportunityKind } from '../generated/graphql.js';
import { strings as list, type ListStrings } from '../internal/list.strings.js';
import type { FormStrings } from '../internal/submission.js';

/** Words of the list of opportunities. */
export interface OpportunitiesStrings extends ListStrings, FormStrings {
  kinds: Record<OpportunityKind, string>;
  filters: Record<'kind' | 'level' | 'area', string>;
  all: string;
  shown: (shown: number, all: number) => string;
  noneFits: string;
  time: string;
  location: string;
  payment: string;
  access: string;
  training: string;
  closing: string;
  interested: string;
  notOpened: string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/** English. */
export const strings: OpportunitiesStrings = {
  ...list,
  title: 'Get involved',
  kinds: {
    WORKSHOP: 'Workshop',
    FOCUS_GROUP: 'Focus group',
    PANEL: 'Panel',
    READING_GROUP: 'Reading group',
    SURVEY: 'Survey',
    CO_DESIGN: 'Designing together',
    COMMITTEE_SEAT: 'Seat on a committee',
    RECRUITMENT_PANEL: 'Choosing new staff',
    TRAINING_DELIVERY: 'Training staff',
    VISIT: 'Visit',
    OTHER: 'Other',
  },
  filters: { kind: 'What you would do', level: 'How much say you have', area: 'Part of care' },
  all: 'All',
  shown: (shown, all) => `Showing ${shown} of ${all}`,
  noneFits: 'None of these fits. Choose “All” to see more.',
  time: 'When',
  location: 'Where',
  payment: 'Payment',
  access: 'Access',
  training: 'Training',
  closing: 'Tell us by',
  interested: 'I’m interested',
  notOpened: 'The form did not load.',
  empty: 'There is nothing to join at the moment.',
  emptyNext: 'You will see here how you can help us make care better.',
  notLoaded: 'We could not load how to get involved',
  send: 'Send',
  sending: 'Sending…',
  notSent: 'It was not sent. Everything you wrote is still here.',
};
