import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './display.examples.js';

/** What the documentation says of the display. */
export const guide: WidgetGuide = {
  purpose:
    'For televisions and screens in waiting rooms: what changed because people told the trust, one action after the other, large enough to be read across a room. It survives a night without network, and says how old its content is.',
  embed: `<wesaid-display embed-key="ek_live_…" mode="tv" ratings></wesaid-display>`,
  privacy: [
    'It shows only what a person of the trust has published.',
    'What is withdrawn is gone within an hour, also where the network is away: what could not be checked for so long is not shown.',
    'Nothing is stored on the device.',
  ],
  data: examples.inTurn.trust.actions.slice(0, 2),
  begins: examples.inTurn,
  script: [
    { reads: { role: 'heading', name: 'What changed because people told us' } },
    { tabsTo: { role: 'button', name: 'Pause' } },
    { presses: 'Enter', hears: { role: 'button', name: 'Continue' } },
    { tabsTo: { role: 'button', name: 'Full screen' } },
  ],
};
