import type { PeerCommittee } from '../../testing/member-peer.js';
import { sees, touches, writes } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import type { CommitteeMeasure } from '../spc-chart/xmr-layout.js';
import type { BoardMeeting } from './meetings.js';

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

const paper = {
  id: 'falls-report',
  title: 'Falls on our wards: what we learned',
  contentType: 'application/pdf',
  bytes: 1_240_000,
  agendaItem: 'falls',
  scan: 'CLEAN' as const,
  link: '/files/safety/falls-report',
  linkExpiresAt: inDays(1),
};

const next: BoardMeeting = {
  id: 'december',
  title: 'December meeting',
  startsAt: '2126-12-03T14:30:00Z',
  endsAt: '2126-12-03T16:00:00Z',
  place: 'Education centre, room 2',
  url: 'https://meet.example/safety',
  synthetic: false,
  agenda: [
    { id: 'welcome', position: 1, title: 'Welcome', lead: 'the chair', minutes: 10 },
    { id: 'falls', position: 2, title: 'Falls', lead: 'the falls team', minutes: 40 },
  ],
  papers: [
    paper,
    {
      ...paper,
      id: 'minutes',
      title: 'Minutes of the last meeting',
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: 38_000,
      agendaItem: null,
      scan: 'UNSCANNED',
      link: '/files/safety/minutes',
    },
  ],
};

const earlier: BoardMeeting = {
  ...next,
  id: 'september',
  title: 'September meeting',
  startsAt: '2026-09-03T13:30:00Z',
  endsAt: '2026-09-03T15:00:00Z',
  url: null,
  papers: [],
};

const values = [
  6.1, 5.8, 6.4, 6.0, 5.5, 6.2, 5.9, 6.6, 6.1, 9.9, 6.0, 5.7, 5.1, 4.9, 5.2, 4.8, 4.6, 5.0, 4.7, 4.5,
];

/** Falls over twenty months, which have gone down. */
export const falls: CommitteeMeasure = {
  id: 'falls-measure',
  name: 'Falls that hurt somebody',
  description: 'Falls on the wards for older people after which somebody was hurt.',
  unit: 'falls per 1,000 days in bed',
  betterWhen: 'LOWER',
  source: 'Learn from patient safety events',
  synthetic: false,
  chart: {
    mean: 5.75,
    upperLimit: 8.1,
    lowerLimit: 3.4,
    variation: 'IMPROVING',
    sentence:
      'Falls that hurt somebody have gone down since January 2026, and chance alone hardly explains it.',
    points: values.map((value, index) => ({
      on: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
      value,
      signals: value > 8.1 ? ['OUTSIDE_LIMITS'] : index >= 12 ? ['SHIFT'] : [],
    })),
  },
};

/** A measure of which there are three results only. */
export const young: CommitteeMeasure = {
  ...falls,
  id: 'young-measure',
  name: 'Alarms answered late',
  description: null,
  unit: 'alarms',
  source: null,
  chart: {
    mean: null,
    upperLimit: null,
    lowerLimit: null,
    variation: 'TOO_FEW_POINTS',
    sentence: 'It is too early to say what is usual: there are 3 results.',
    points: falls.chart.points.slice(0, 3),
  },
};

const committee: PeerCommittee = {
  id: 'falls-group',
  name: 'Falls group',
  termsOfReference:
    'We look at every fall that hurt somebody.\nWe report to the quality committee twice a year.',
  synthetic: false,
  parent: { id: 'quality', name: 'Quality committee', parent: { id: 'board', name: 'Board', parent: null } },
  composition: [
    { role: 'CHAIR', members: 1 },
    { role: 'MEMBER', members: 6 },
    { role: 'PATIENT_SAFETY_PARTNER', members: 2 },
  ],
  trust: { odsCode: 'XA1', name: 'Anytown NHS Trust' },
  meetings: [earlier, next],
  measures: [falls],
  questions: [
    {
      id: 'socks',
      words: 'Do all wards have socks that do not slip?',
      askedOn: '2026-10-05',
      mine: false,
      state: 'ANSWERED',
      answer: 'Yes, since September. Ward staff offer them on the first day.',
      answeredOn: '2026-10-12',
      synthetic: false,
    },
    {
      id: 'night',
      words: 'Who walks with people at night?',
      askedOn: '2026-10-04',
      mine: true,
      state: 'OPEN',
      answer: null,
      answeredOn: null,
      synthetic: false,
    },
  ],
};

const second: PeerCommittee = {
  ...committee,
  id: 'medicines',
  name: 'Medicines safety group',
  termsOfReference: null,
  parent: null,
  composition: [{ role: 'CHAIR', members: 0 }],
  meetings: [],
  measures: [],
  questions: [],
};

const member = { committees: [committee] };

const markedEverywhere: PeerCommittee = {
  ...committee,
  synthetic: true,
  meetings: [{ ...next, synthetic: true }],
  measures: [{ ...falls, synthetic: true }],
  questions: committee.questions.map((question) => ({ ...question, synthetic: true })),
};

/** Every state of the committee board. */
export const examples = {
  oneCommittee: { member, shows: 'Who walks with people at night?' },
  severalCommittees: { member: { committees: [committee, second] }, shows: 'Medicines safety group' },
  nothingYet: { member: { committees: [second] }, shows: 'Nobody has asked a question yet.' },
  demonstrationData: { member: { committees: [markedEverywhere] }, shows: 'Demonstration data, not real' },
  worseAndTooEarly: {
    member: {
      committees: [{ ...committee, measures: [{ ...falls, betterWhen: 'HIGHER' as const }, young] }],
    },
    shows: 'It is too early to say',
  },
  manyQuestions: {
    member: {
      committees: [
        {
          ...committee,
          questions: Array.from({ length: 12 }, (_, index) => ({
            ...(committee.questions[0] as PeerCommittee['questions'][number]),
            id: `question-${index + 1}`,
            words: `Question number ${index + 1}`,
          })),
        },
      ],
    },
    shows: 'Show more',
  },
  asked: {
    member,
    steps: async (widget) => {
      await sees(widget, 'Send question');
      await writes(widget, 'When are the lights on the stairs mended?');
      await touches(widget, 'Send question');
    },
    shows: 'Your question is with the committee.',
  },
  nothingWritten: {
    member,
    steps: (widget) => touches(widget, 'Send question'),
    shows: 'Error: Write your question',
  },
  notSent: {
    member: { ...member, faults: { AskCommitteeQuestion: ['drop', 'drop', 'drop'] } },
    steps: async (widget) => {
      await sees(widget, 'Send question');
      await writes(widget, 'When are the lights on the stairs mended?');
      await touches(widget, 'Send question');
    },
    shows: 'What you wrote is still here.',
  },
  partNotLoaded: {
    member: { ...member, faults: { CommitteeMeasures: ['drop', 'drop', 'drop'] } },
    shows: 'We could not load the figures',
  },
  onNoCommittee: { member: {}, shows: 'You do not sit on a committee.' },
  signedOut: {
    member: { ...member, faults: { CommitteeBoard: ['UNAUTHENTICATED'] } },
    shows: 'You are signed out.',
  },
  loading: { member: { ...member, faults: { CommitteeBoard: ['hang'] } }, shows: 'Loading…' },
  notLoaded: {
    member: { ...member, faults: { CommitteeBoard: ['drop', 'drop', 'drop'] } },
    shows: 'We could not load your committees',
  },
  inWelsh: { member, attributes: { lang: 'cy' }, shows: 'Heb ei ateb eto' },
  inArabic: { member, attributes: { lang: 'ar' }, shows: 'لم تتم الإجابة بعد' },
  dark: { member, attributes: { theme: 'dark' }, shows: 'Who walks with people at night?' },
} satisfies Record<string, WidgetExample>;
