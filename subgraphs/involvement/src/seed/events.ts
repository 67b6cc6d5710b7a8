import { EventKind } from '../event/event.enums.js';

/** An invented event; all written for this project. */
export interface DemonstrationEvent {
  readonly kind: EventKind;
  readonly title: string;
  readonly description: string;
  readonly venue: string;
  readonly online: boolean;
  readonly host: string;
  readonly access: string | null;
  readonly capacity: number | null;
  /** Hour of the day in London at which it begins, and how many hours it takes. */
  readonly begins: number;
  readonly hours: number;
}

/** The café of every month. */
export const monthlyCafe: DemonstrationEvent = {
  kind: EventKind.INVOLVEMENT_CAFE,
  title: 'Involvement café',
  description:
    'Come for a cup of tea and hear what one can get involved in. No need to book, and you may just listen.',
  venue: 'Community room, main entrance',
  online: false,
  host: 'Involvement team',
  access: 'Step-free, with a hearing loop and a quiet corner.',
  capacity: null,
  begins: 11,
  hours: 2,
};

/** What comes in turn in the second half of a month. */
export const furtherEvents: readonly DemonstrationEvent[] = [
  {
    kind: EventKind.CAFE_CONVERSATION,
    title: 'Café conversation: what matters to you?',
    description:
      'Patients and carers tell us at small tables what went well and what did not. We write to you about what we change.',
    venue: 'Market hall, upper floor',
    online: false,
    host: 'Involvement team',
    access: 'Lift to the upper floor. A British Sign Language interpreter is there.',
    capacity: 40,
    begins: 14,
    hours: 2,
  },
  {
    kind: EventKind.OPEN_MEETING,
    title: 'Ask the board',
    description: 'The chair and two directors answer questions. Send yours before, or ask it on the day.',
    venue: 'Online',
    online: true,
    host: 'Office of the chair',
    access: 'Live captions. You can ring in.',
    capacity: 200,
    begins: 18,
    hours: 1,
  },
  {
    kind: EventKind.RECOVERY_CAFE,
    title: 'Recovery café',
    description: 'Meet others who know what it is like, with a worker and a peer supporter at hand.',
    venue: 'Recovery college, garden room',
    online: false,
    host: 'Recovery college',
    access: 'Step-free. Bring whom you like.',
    capacity: 25,
    begins: 17,
    hours: 2,
  },
  {
    kind: EventKind.WORKSHOP,
    title: 'Workshop: a letter that everybody understands',
    description:
      'We take three letters apart and put them together again. Bring one that you did not understand.',
    venue: 'Central library, room 2',
    online: false,
    host: 'Outpatients and involvement team',
    access: 'Step-free. Large print is there.',
    capacity: 16,
    begins: 10,
    hours: 3,
  },
  {
    kind: EventKind.STAFF_LISTENING,
    title: 'Staff listening hour',
    description:
      'Staff tell what keeps them from giving the care that they want to give, and people who were cared for answer.',
    venue: 'Education centre, hall',
    online: false,
    host: 'Organisational development',
    access: null,
    capacity: 60,
    begins: 12,
    hours: 1,
  },
];
