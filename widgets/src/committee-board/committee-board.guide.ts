import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './committee-board.examples.js';

/** What the documentation says of the committee board. */
export const guide: WidgetGuide = {
  purpose:
    'For patient safety partners and other members: the papers, meetings and figures of their committees, and a place to ask a question before a meeting. It stands on the pages of WeSaid, where its members sign in.',
  embed: `<wesaid-committee-board></wesaid-committee-board>`,
  privacy: [
    'Only who sits on a committee sees its papers, figures and questions.',
    'Links to papers hold for five minutes, for the member alone who asked for them.',
    'A question is seen by the whole committee, and its answer too.',
  ],
  begins: examples.oneCommittee,
  script: [
    { reads: { role: 'heading', name: 'Your committees' } },
    { tabsTo: { role: 'link', name: 'Falls on our wards: what we learned' } },
    { tabsTo: { role: 'textbox', name: 'Ask the committee a question' } },
    { types: 'When are the lights mended?' },
    { tabsTo: { role: 'button', name: 'Send question' } },
    { presses: 'Enter', hears: { role: 'group', name: 'Your question is with the committee.' } },
  ],
};
