import { chooses, touches, writes } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import type { OpenOpportunity } from './opportunity-card.js';

const opportunities: OpenOpportunity[] = [
  {
    id: 'letters',
    kind: 'READING_GROUP',
    title: 'Read our letters before they go out',
    description: 'Tell us what is hard to follow. We change the letters with you.',
    level: { code: 'tlap-6', name: 'Co-design' },
    area: 'Outpatients',
    time: 'The first Tuesday of each month, 10am to 12 noon',
    location: 'Online',
    payment: 'Expenses, and £25 for each meeting',
    access: 'Captions. Papers in easy read a week before.',
    trainingNeeded: 'None. We show you how it works at the first meeting.',
    closingOn: '2026-12-11',
    synthetic: false,
  },
  {
    id: 'safety-seat',
    kind: 'COMMITTEE_SEAT',
    title: 'Sit on our patient safety committee',
    description: 'Read the papers, ask questions, and help us decide.',
    level: { code: 'tlap-7', name: 'Co-production' },
    area: 'Mental health',
    time: 'Every second month, a Thursday afternoon',
    location: 'County Hall, Glenfield',
    payment: '£150 a day',
    access: null,
    trainingNeeded: 'Patient safety syllabus, levels 1 and 2, given by us',
    closingOn: null,
    synthetic: false,
  },
  {
    id: 'food',
    kind: 'WORKSHOP',
    title: 'What should the food on our wards be like?',
    description: 'Taste, talk and choose the new menu.',
    level: { code: 'tlap-6', name: 'Co-design' },
    area: 'Mental health',
    time: 'Saturday 12 December, 11am to 2pm',
    location: 'Bradgate Unit, Leicester',
    payment: 'Expenses and lunch',
    access: 'Step-free. Bring who helps you.',
    trainingNeeded: null,
    closingOn: '2026-12-01',
    synthetic: false,
  },
];

const trust = { name: 'Leicestershire Partnership NHS Trust', opportunities };

const many: OpenOpportunity[] = Array.from({ length: 12 }, (_, index) => ({
  ...(opportunities[index % opportunities.length] as OpenOpportunity),
  id: `opportunity-${index + 1}`,
  title: `Number ${index + 1} to join`,
}));

async function comeForward(widget: HTMLElement): Promise<void> {
  await touches(widget, 'I’m interested');
  await writes(widget, 'Ada Example', 'Your name');
  await writes(widget, 'ada@example.org', 'Your e-mail address');
  await touches(widget, 'Yes, you may contact me');
}

async function send(widget: HTMLElement): Promise<void> {
  await comeForward(widget);
  await touches(widget, 'Send');
}

/** Every state of the list of opportunities. */
export const examples = {
  open: { trust, shows: 'Read our letters before they go out' },
  demonstrationData: {
    trust: { ...trust, opportunities: opportunities.map((each) => ({ ...each, synthetic: true })) },
    shows: 'Demonstration data, not real',
  },
  filtered: {
    trust,
    steps: (widget) => chooses(widget, 'Mental health', 'Part of care'),
    shows: 'Showing 2 of 3',
  },
  noneFits: {
    trust,
    steps: async (widget) => {
      await chooses(widget, 'Outpatients', 'Part of care');
      await chooses(widget, 'Workshop', 'What you would do');
    },
    shows: 'None of these fits',
  },
  withMore: { trust: { ...trust, opportunities: many }, attributes: { first: '5' }, shows: 'Show more' },
  afterMore: {
    trust: { ...trust, opportunities: many },
    attributes: { first: '5' },
    steps: (widget) => touches(widget, 'Show more'),
    shows: 'Number 10 to join',
  },
  empty: { trust: { name: 'Anytown NHS Trust' }, shows: 'There is nothing to join at the moment.' },
  loading: { trust: { ...trust, readFaults: ['hang'] }, shows: 'Loading…' },
  notLoaded: {
    trust: { ...trust, readFaults: ['drop', 'drop', 'drop'] },
    shows: 'We could not load how to get involved',
  },
  inTestMode: { trust: { ...trust, testMode: true }, shows: 'Test mode' },
  formOpened: {
    trust,
    steps: (widget) => touches(widget, 'I’m interested'),
    shows: 'Yes, you may contact me about this',
  },
  joiningTheRegister: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'I’m interested');
      await touches(widget, 'Also keep my details');
    },
    shows: 'What can you do?',
  },
  nothingWritten: {
    trust,
    steps: async (widget) => {
      await touches(widget, 'I’m interested');
      await touches(widget, 'Send');
    },
    shows: 'Tick that we may contact you',
  },
  sending: { trust: { ...trust, writeFaults: ['hang'] }, steps: send, shows: 'Sending…' },
  notSent: {
    trust: { ...trust, writeFaults: ['drop', 'drop', 'drop'] },
    steps: send,
    shows: 'It was not sent',
  },
  noLongerOpen: {
    trust: {
      ...trust,
      problems: [{ path: 'opportunity', code: 'OPPORTUNITY_NOT_OPEN', message: 'Closed.' }],
    },
    steps: send,
    shows: 'This is no longer open',
  },
  sent: { trust, steps: send, shows: '7GQ2-M0XR-4TZB-E9KA' },
  inWelsh: { trust, attributes: { lang: 'cy' }, shows: '11 Rhagfyr 2026' },
  formOpenedInArabic: {
    trust,
    attributes: { lang: 'ar' },
    steps: (widget) => touches(widget, 'أنا مهتم'),
    shows: 'نعم، يمكنكم التواصل معي بشأن هذا',
  },
  dark: {
    trust,
    attributes: { theme: 'dark' },
    steps: async (widget) => {
      await touches(widget, 'I’m interested');
      await touches(widget, 'Send');
    },
    shows: 'There is a problem',
  },
} satisfies Record<string, WidgetExample>;
