import type { WidgetGuide } from '../../testing/guide/guide.js';
import { examples } from './spc-chart.examples.js';

/** What the documentation says of the process behaviour chart. */
export const guide: WidgetGuide = {
  purpose:
    'For boards, committees and analysts: one measure over time with its usual range (an XmR chart), and in a sentence whether anything changed. It draws the data that it is given.',
  embed: `<wesaid-spc-chart id="falls"></wesaid-spc-chart>`,
  privacy: [
    'It asks nobody and sends nothing: it draws what the page gives it.',
    'A measure of few cases can show who they were: give it what you may publish.',
  ],
  data: examples.improving.data,
  begins: examples.improving,
  script: [
    { reads: { role: 'img', name: 'Falls that hurt somebody. Falls that hurt somebody have gone down' } },
    { tabsTo: { role: 'disclosure', name: 'Show the figures as a table' } },
    { presses: 'Enter' },
  ],
};
