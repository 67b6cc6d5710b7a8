import { strings as list } from '../internal/list.strings.cy.js';
import { months } from '../internal/months.cy.js';
import type { EventsStrings } from './events.strings.js';

/** Welsh. */
export const strings: EventsStrings = {
  ...list,
  title: 'Beth sydd ymlaen',
  kinds: {
    INVOLVEMENT_CAFE: 'Caffi cyfranogi',
    RECOVERY_CAFE: 'Caffi adfer',
    CAFE_CONVERSATION: 'Sgwrs caffi',
    WORKSHOP: 'Gweithdy',
    OPEN_MEETING: 'Cyfarfod agored',
    STAFF_LISTENING: 'Digwyddiad gwrando ar staff',
    OTHER: 'Digwyddiad',
  },
  when: 'Pryd',
  where: 'Ble',
  host: 'Cynhelir gan',
  access: 'Hygyrchedd',
  online: 'Gallwch gymryd rhan ar-lein',
  link: 'Ymuno neu ddarllen mwy',
  span: (from, to) => `${from} tan ${to}`,
  names: {
    months,
    weekdays: [
      'Dydd Sul',
      'Dydd Llun',
      'Dydd Mawrth',
      'Dydd Mercher',
      'Dydd Iau',
      'Dydd Gwener',
      'Dydd Sadwrn',
    ],
  },
  empty: 'Nid oes dim wedi’i gynllunio ar hyn o bryd.',
  emptyNext: 'Yma cewch weld ble gallwch gwrdd â ni, fel caffis cyfranogi.',
  notLoaded: 'Ni allem lwytho’r hyn sydd ymlaen',
};
