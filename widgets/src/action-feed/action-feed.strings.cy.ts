import { strings as list } from '../internal/list.strings.cy.js';
import { months } from '../internal/months.cy.js';
import type { ActionFeedStrings } from './action-feed.strings.js';

/** Welsh. */
export const strings: ActionFeedStrings = {
  ...list,
  title: 'Beth newidiodd oherwydd i bobl ddweud wrthym',
  labels: {
    YOU_SAID_WE_DID: { said: 'Dywedoch chi', did: 'Gwnaethom ni' },
    WE_SAID_WE_DID: { said: 'Dywedom ni', did: 'Gwnaethom ni' },
    YOU_SAID_WE_HEARD: { said: 'Dywedoch chi', did: 'Clywsom ni' },
  },
  statuses: { PLANNED: 'Wedi’i gynllunio', IN_PROGRESS: 'Ar y gweill', DONE: 'Wedi’i wneud' },
  published: (date) => `Cyhoeddwyd ${date}`,
  months,
  themes: 'Ynghylch',
  service: 'Ble',
  empty: 'Nid oes dim wedi’i gyhoeddi yma eto.',
  emptyNext: 'Yma cewch weld beth ddywedodd pobl wrthym a beth wnaethom ni amdano.',
  notLoaded: 'Ni allem lwytho’r hyn a newidiodd',
};
