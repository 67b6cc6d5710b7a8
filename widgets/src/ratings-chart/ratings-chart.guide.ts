import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './ratings-chart.examples.js';

/** What the documentation says of the chart of ratings. */
export const guide: WidgetGuide = {
  purpose:
    'For everybody: how people rated their care in the Friends and Family Test, quarter by quarter, from how many answers, and what is hidden and why.',
  embed: `<wesaid-ratings-chart embed-key="ek_live_…" quarters="4"></wesaid-ratings-chart>`,
  privacy: [
    'Figures are published once a quarter, rounded and with small numbers hidden, so that nobody can be recognised in them.',
    'A hidden figure says why it is hidden; no other figure gives it away.',
    'Nothing of those who read it is sent or stored.',
  ],
  data: examples.fewerQuarters.trust.ratings.slice(0, 2),
  begins: examples.overTime,
  script: [
    { reads: { role: 'img', name: 'How people rate their care. 88% of about 170 people' } },
    { tabsTo: { role: 'disclosure', name: 'Show the figures as a table' } },
    { presses: 'Enter' },
    { reads: { role: 'columnheader', name: 'Quarter' } },
  ],
};
