import { strings as feed } from '../action-feed/action-feed.strings.cy.js';
import type { DisplayStrings } from './display.strings.js';

/** Welsh. */
export const strings: DisplayStrings = {
  ...feed,
  position: (number, of) => `${number} o ${of}`,
  pause: 'Oedi',
  goOn: 'Parhau',
  fullScreen: 'Sgrin lawn',
  leaveFullScreen: 'Gadael y sgrin lawn',
  withdrawn: 'Ni allwn ddangos yr hyn a newidiodd ar hyn o bryd',
  withdrawnNext: 'Ni fu cysylltiad ers awr. Bydd y dudalen hon yn mynd yn ei blaen ohoni’i hun pan fydd un.',
  checked: (ago) => `Gwiriwyd ddiwethaf ${ago}`,
};
