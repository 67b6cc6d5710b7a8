import { seatedCommittee } from '../committee/committee.examples.js';
import type { NewAgendaItem } from '../meeting/meeting.store.js';

/** How a committee of the demonstration meets. */
export interface DemonstrationRhythm {
  readonly committee: string;
  /** Every how many months. */
  readonly every: number;
  /** Hour and minute at which it begins, in UTC. */
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly agenda: readonly NewAgendaItem[];
  /** Titles of what is read for each meeting, by the item that it is read for. Empty for committees without papers. */
  readonly papers: readonly { readonly item: string; readonly title: string; readonly kind: 'pdf' | 'txt' }[];
}

const welcome: NewAgendaItem = { title: 'Welcome, and interests to declare', lead: 'Chair', minutes: 5 };
const last: NewAgendaItem = { title: 'Last meeting and its actions', lead: 'Chair', minutes: 10 };
const partners: NewAgendaItem = {
  title: 'Questions from patient safety partners',
  lead: 'Patient safety partners',
  minutes: 20,
};

/** The meetings of the demonstration. */
export const demonstrationRhythms: readonly DemonstrationRhythm[] = [
  {
    committee: 'Quality and Safety Board',
    every: 3,
    at: '09:30',
    minutes: 180,
    place: 'Boardroom, main building',
    agenda: [
      welcome,
      { title: 'Report of the Quality and Safety Committee', lead: 'Chair of the committee', minutes: 40 },
    ],
    papers: [],
  },
  {
    committee: 'Quality and Safety Committee',
    every: 3,
    at: '13:00',
    minutes: 150,
    place: 'Meeting room 2, main building',
    agenda: [
      welcome,
      last,
      { title: 'Safety figures of the quarter', lead: 'Patient safety specialist', minutes: 30 },
      { title: 'Report of the Incident Response Group', lead: 'Chair of the group', minutes: 30 },
    ],
    papers: [{ item: 'Safety figures of the quarter', title: 'Safety figures of the quarter', kind: 'pdf' }],
  },
  {
    committee: seatedCommittee,
    every: 1,
    at: '10:00',
    minutes: 120,
    place: 'Meeting room 4 and online',
    agenda: [
      welcome,
      last,
      {
        title: 'New incidents, and how we will learn from each',
        lead: 'Patient safety specialist',
        minutes: 40,
      },
      { title: 'Safety figures of the month', lead: 'Patient safety specialist', minutes: 25 },
      partners,
    ],
    papers: [
      { item: 'Last meeting and its actions', title: 'Notes of the last meeting', kind: 'txt' },
      { item: 'Safety figures of the month', title: 'Safety figures of the month', kind: 'pdf' },
    ],
  },
  {
    committee: 'Learning from Incidents Panel',
    every: 3,
    at: '14:00',
    minutes: 90,
    place: 'Online',
    agenda: [
      welcome,
      { title: 'Learning responses to sign off', lead: 'Patient safety specialist', minutes: 60 },
    ],
    papers: [],
  },
];
