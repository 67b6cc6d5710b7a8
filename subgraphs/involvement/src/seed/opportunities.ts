import { OpportunityKind } from '../opportunity/opportunity.enums.js';

/** An invented opportunity; all written for this project. */
export interface DemonstrationOpportunity {
  readonly kind: OpportunityKind;
  readonly title: string;
  readonly description: string;
  readonly level: string;
  readonly area: string;
  readonly time: string;
  readonly location: string;
  readonly payment: string;
  readonly access: string | null;
  readonly trainingNeeded: string | null;
}

const hourly = 'Twelve pounds an hour, and travel and care costs.';
const expenses = 'Travel and care costs are paid back within two weeks.';
const voucher = 'A voucher of 25 pounds. It may count as income: ask us first if you get benefits.';
const stepFree = 'Step-free. A hearing loop and large print are there; tell us what else you need.';

/** What trusts publish one after another, month by month. */
export const demonstrationOpportunities: readonly DemonstrationOpportunity[] = [
  {
    kind: OpportunityKind.READING_GROUP,
    title: 'Read our letters with us',
    description:
      'You read new letters at home and tell us what is hard to follow. We send you the letter that came of it.',
    level: 'tlap-5',
    area: 'Outpatients',
    time: 'About an hour a month, when it suits you',
    location: 'At home',
    payment: voucher,
    access: 'On paper, by e-mail or read to you by telephone.',
    trainingNeeded: null,
  },
  {
    kind: OpportunityKind.WORKSHOP,
    title: 'Plan a calmer waiting room',
    description:
      'Two workshops with staff and an architect: light, sound, seats and what one can do while waiting.',
    level: 'tlap-6',
    area: 'Emergency care',
    time: 'Two Tuesday afternoons, 2pm to 4pm',
    location: 'Education centre, room 3',
    payment: hourly,
    access: stepFree,
    trainingNeeded: null,
  },
  {
    kind: OpportunityKind.RECRUITMENT_PANEL,
    title: 'Help to choose a new ward manager',
    description:
      'You meet the candidates with us, ask questions of your own and decide together with the panel.',
    level: 'tlap-7',
    area: 'Inpatients',
    time: 'One day, 9am to 4pm',
    location: 'Main building, board room',
    payment: hourly,
    access: stepFree,
    trainingNeeded: 'Half a day on fair recruitment, which we give and pay for.',
  },
  {
    kind: OpportunityKind.FOCUS_GROUP,
    title: 'Tell us about food on the wards',
    description: 'A conversation of an hour in a small group. We taste the new menu together.',
    level: 'tlap-4',
    area: 'Food',
    time: 'A Thursday, 11am to 12.30pm',
    location: 'Restaurant, ground floor',
    payment: voucher,
    access: 'Step-free. Tell us what you cannot eat.',
    trainingNeeded: null,
  },
  {
    kind: OpportunityKind.COMMITTEE_SEAT,
    title: 'A seat on the Patient and Carer Experience Group',
    description:
      'You read papers, ask questions and vote. A member of the team meets you before each meeting.',
    level: 'tlap-7',
    area: 'Governance',
    time: 'Two hours every other month, for two years',
    location: 'Online, twice a year at the trust',
    payment: 'Seventy-five pounds a meeting. It may count as income: ask us first if you get benefits.',
    access: 'Papers in large print or as plain text a week before.',
    trainingNeeded: 'An induction of two hours.',
  },
  {
    kind: OpportunityKind.SURVEY,
    title: 'Help to write a survey about appointments',
    description:
      'You say which questions matter and which are hard to understand, before anybody has to answer them.',
    level: 'tlap-5',
    area: 'Outpatients',
    time: 'Half an hour online',
    location: 'Online',
    payment: 'A voucher of 10 pounds.',
    access: null,
    trainingNeeded: null,
  },
  {
    kind: OpportunityKind.CO_DESIGN,
    title: 'Design how people come home from hospital',
    description:
      'A group of patients, carers and staff who change one step at a time and look at what came of it.',
    level: 'tlap-7',
    area: 'Leaving hospital',
    time: 'One evening a month for half a year, 6pm to 8pm',
    location: 'Community centre, or online',
    payment: hourly,
    access: stepFree,
    trainingNeeded: null,
  },
  {
    kind: OpportunityKind.VISIT,
    title: 'Walk through a ward with fresh eyes',
    description:
      'Fifteen steps through a ward: what do you see, hear and feel? The ward hears it the same day.',
    level: 'tlap-5',
    area: 'Inpatients',
    time: 'A morning, 9.30am to 12 noon',
    location: 'Main building, meet at the front desk',
    payment: expenses,
    access: 'Step-free, with places to sit on the way.',
    trainingNeeded: 'A short briefing on hygiene and privacy.',
  },
  {
    kind: OpportunityKind.TRAINING_DELIVERY,
    title: 'Teach new staff what it is like to be a patient',
    description:
      'You tell your story to ten new colleagues and answer their questions, together with a trainer.',
    level: 'lpt-3',
    area: 'Training',
    time: 'An hour, four times a year',
    location: 'Education centre',
    payment: hourly,
    access: stepFree,
    trainingNeeded: 'Two afternoons on telling your story safely.',
  },
  {
    kind: OpportunityKind.PANEL,
    title: 'Join the research ideas panel',
    description:
      'Researchers bring ideas early. You tell them what would make a difference and what would not.',
    level: 'tlap-6',
    area: 'Research',
    time: 'Ninety minutes a quarter',
    location: 'Online',
    payment: hourly,
    access: 'Live captions. We can ring you instead.',
    trainingNeeded: null,
  },
  {
    kind: OpportunityKind.OTHER,
    title: 'Test the new way to change an appointment',
    description:
      'You try it on your own telephone and think aloud. Nothing can go wrong: it is the test that is tested.',
    level: 'tlap-5',
    area: 'Digital',
    time: 'Three quarters of an hour',
    location: 'Online, or at the library',
    payment: voucher,
    access: 'Works with screen readers; tell us which one you use.',
    trainingNeeded: null,
  },
];
