import { registerEnumType } from 'type-graphql';

/** What happens at an event. */
export enum EventKind {
  INVOLVEMENT_CAFE = 'INVOLVEMENT_CAFE',
  RECOVERY_CAFE = 'RECOVERY_CAFE',
  CAFE_CONVERSATION = 'CAFE_CONVERSATION',
  WORKSHOP = 'WORKSHOP',
  OPEN_MEETING = 'OPEN_MEETING',
  STAFF_LISTENING = 'STAFF_LISTENING',
  OTHER = 'OTHER',
}

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What happens at an event.',
  valuesConfig: {
    INVOLVEMENT_CAFE: { description: 'An involvement café: hear what one can get involved in.' },
    RECOVERY_CAFE: { description: 'A recovery café: meet others and get support.' },
    CAFE_CONVERSATION: { description: 'A café conversation: tell the trust what matters to you.' },
    WORKSHOP: { description: 'Work on one question together.' },
    OPEN_MEETING: { description: 'A meeting of the trust that everybody may come to.' },
    STAFF_LISTENING: { description: 'Staff listen to each other and to patients.' },
    OTHER: { description: 'Something else; the description says what.' },
  },
});
